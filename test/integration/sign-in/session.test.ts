import { expect, test } from "vitest";
import * as accountPage from "#app/routes/account/route.tsx";
import * as signOutPage from "#app/routes/sign-out/route.tsx";
import { ok } from "#app/domain/result.ts";
import { prepareGuestSession } from "#app/sign-in/prepare-guest-session.ts";
import { requirePerson } from "#app/sign-in/require-person.ts";
import { clearSessionCookie, newSessionCookie } from "#app/sign-in/session-cookie.ts";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import { perform, type UseCaseTools } from "#app/use-cases/perform.ts";
import { beginGuestSession } from "#app/use-cases/sign-in/begin-guest-session.ts";
import { endMemberSessions } from "#app/use-cases/sign-in/end-session.ts";
import { grantConversation } from "#app/use-cases/sign-in/grant-conversation.ts";
import { insertConversation } from "#db/queries/conversations.ts";
import { insertFlowVersion } from "#db/queries/flow-versions.ts";
import { updateMember } from "#db/queries/members.ts";
import { sessions } from "#db/schema/index.ts";
import { openBrowser } from "./browser.ts";
import { openSignInWorld, type SignInWorld } from "./sign-in-world.ts";

const [minute, hour] = [60_000, 3_600_000];
const get = new Request("http://127.0.0.1:3000/refer");

async function beginGuest(world: SignInWorld, conversationId: string): Promise<string> {
  const guest = prepareGuestSession(get, await world.contextOf(null));
  await perform(
    world.services,
    async (tools: UseCaseTools, input: typeof guest) => {
      await insertFlowVersion(tools.db, {
        id: "flow",
        flowId: "self-referral",
        format: 1,
        compiled: "{}",
        publishedAt: tools.now,
      });
      await insertConversation(tools.db, {
        id: conversationId,
        door: "guide",
        flowVersion: "flow",
        startedAt: tools.now,
      });
      await beginGuestSession(tools, input);
      await grantConversation(tools, { tokenHash: input.tokenHash, conversationId, as: "person" });
      return ok(null);
    },
    guest,
  );
  return guest.cookie?.split(";")[0] ?? "";
}

test("over https the cookie carries the host prefix and every lock it can have; over http on this machine it is plain", async () => {
  const token = makeToken((count) => new Uint8Array(count));
  const https = { config: { ...(await configOf()), siteUrl: "https://example.org" } };
  const http = { config: await configOf() };
  expect(newSessionCookie(https, token)).toBe(`__Host-sid=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`);
  expect(newSessionCookie(http, token)).toBe(`sid=${token}; Path=/; HttpOnly; SameSite=Lax`);
  expect(clearSessionCookie(https)).toBe("__Host-sid=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
});

async function configOf() {
  await using world = await openSignInWorld();
  return world.services.config;
}

test("looking at pages stores nothing; beginning something makes a session that opens that conversation alone", async () => {
  await using world = await openSignInWorld();
  prepareGuestSession(get, await world.contextOf(null));
  expect(await world.services.db.read.select().from(sessions)).toEqual([]);

  const cookie = await beginGuest(world, "conversation-1");
  const context = await world.contextOf(cookie);
  expect(requirePerson(get, context, "conversation-1")).toEqual({ conversationId: "conversation-1", as: "person" });
  expect(() => requirePerson(get, context, "conversation-2")).toThrow(
    expect.objectContaining({ init: { status: 404 } }) as Error,
  );
  expect(prepareGuestSession(get, context)).toMatchObject({ cookie: null, tokenHash: context.session.tokenHash });
});

test("the database keeps only the hash of the cookie", async () => {
  await using world = await openSignInWorld();
  const token = (await beginGuest(world, "conversation-1")).split("=")[1] ?? "";
  const stored = await world.services.db.read.select().from(sessions);
  expect(stored.map((row) => row.tokenHash)).toEqual([hashToken(token)]);
});

test("a guest may put the phone down for most of a day, and after 24 hours everything is closed", async () => {
  await using world = await openSignInWorld();
  const cookie = await beginGuest(world, "conversation-1");
  world.clock.forward(24 * hour - minute);
  expect((await world.contextOf(cookie)).session.grants).toHaveLength(1);
  world.clock.forward(minute);
  expect(await world.contextOf(cookie)).toMatchObject({ session: { tokenHash: null, grants: [] } });
});

test("a member's session ends after half an hour of nothing, and after twelve hours at the latest", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  await browser.signInFully(amina);
  const isIn = async () => (await world.contextOf(browser.cookie())).session.member !== null;

  for (let half = 0; half < 24; half += 1) {
    expect(await isIn()).toBe(true);
    world.clock.forward(30 * minute - 1);
  }
  world.clock.forward(24);
  expect(await isIn()).toBe(false);

  await browser.signIn(amina.mail);
  world.clock.forward(30 * minute);
  expect(await isIn()).toBe(false);
});

test("a session is written to once a minute at most", async () => {
  await using world = await openSignInWorld();
  const cookie = await beginGuest(world, "conversation-1");
  const seen = async () => (await world.services.db.read.select().from(sessions))[0]?.lastSeenAt;
  const first = await seen();
  world.clock.forward(minute - 1);
  await world.contextOf(cookie);
  expect(await seen()).toEqual(first);
  world.clock.forward(1);
  await world.contextOf(cookie);
  expect(await seen()).toEqual(world.clock.now());
});

test("signing in makes a new token, ends the guest's session and carries nothing of it over", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const guest = await beginGuest(world, "conversation-1");
  const browser = openBrowser(world);
  browser.setCookie(guest);
  await browser.signIn(amina.mail);
  expect(browser.cookie()).not.toBe(guest);
  expect((await world.contextOf(browser.cookie())).session.grants).toEqual([]);
  expect((await world.contextOf(guest)).session.tokenHash).toBeNull();
});

test("a session that was ended elsewhere stops at the next request", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const [desk, phone] = [openBrowser(world), openBrowser(world, "Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1")];
  await desk.signInFully(amina);
  world.clock.forward(2 * minute);
  await phone.signInFully(amina);

  const page = await phone.get(accountPage.loader);
  const listed = page.body?.["sessions"] as { id: string; device: string; own: boolean }[];
  expect(listed.map(({ device, own }) => ({ device, own }))).toEqual([
    { device: "Safari on iPhone", own: true },
    { device: "Firefox on Windows", own: false },
  ]);
  await phone.post(accountPage.action, { intent: "end-session", session: listed[1]?.id ?? "" });
  expect(await desk.get(accountPage.loader)).toMatchObject({ status: 302, location: "/sign-in" });
  expect((await phone.get(accountPage.loader)).status).toBe(200);
});

test("nobody can end another member's session", async () => {
  await using world = await openSignInWorld();
  const [amina, ben] = [await world.addMember({ name: "Amina" }), await world.addMember({ name: "Ben" })];
  const [hers, his] = [openBrowser(world), openBrowser(world)];
  await hers.signInFully(amina);
  await his.signInFully(ben);
  const session = (await world.contextOf(his.cookie())).session.tokenHash ?? "";
  await hers.post(accountPage.action, { intent: "end-session", session });
  expect((await world.contextOf(his.cookie())).session.member?.name).toBe("Ben");
});

test("ending access tells the rest of the site, and a member who left is out at once", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  await browser.signInFully(amina);
  const heard: string[] = [];
  world.services.events.listen((event) => void (event.kind === "access-changed" && heard.push(event.memberId)));
  await perform(world.services, endMemberSessions, { memberId: amina.id, except: null });
  expect(heard).toEqual([amina.id]);

  await browser.signIn(amina.mail);
  await world.write((db) => updateMember(db, amina.id, { active: false }));
  expect((await world.contextOf(browser.cookie())).session.member).toBeNull();
});

test("signing out ends the session and takes the cookie away", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  await browser.signInFully(amina);
  const before = browser.cookie();
  const out = await browser.post(signOutPage.action, {});
  expect(out).toMatchObject({ status: 302, location: "/" });
  expect(out.setCookie).toContain("Max-Age=0");
  expect((await world.contextOf(before)).session.tokenHash).toBeNull();
  expect(signOutPage).not.toHaveProperty("loader");
});

test("a cookie that is no token of ours is nobody, and never reaches the database", async () => {
  await using world = await openSignInWorld();
  for (const cookie of [
    "sid=",
    "sid=short",
    `sid=${"x".repeat(44)}`,
    "sid=%00",
    "other=1; sid='; drop table sessions",
    "sid",
  ]) {
    expect((await world.contextOf(cookie)).session).toEqual({ tokenHash: null, member: null, grants: [] });
  }
});
