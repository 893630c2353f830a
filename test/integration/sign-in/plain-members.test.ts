import { expect, test } from "vitest";
import * as linkPage from "#app/routes/sign-in_.$token/route.tsx";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMay, requireStaff } from "#app/sign-in/require-member.ts";
import { giveRole } from "#app/use-cases/members/give-role.ts";
import { ok } from "#app/domain/result.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { listLiveSessions } from "#db/queries/sessions.ts";
import { openBrowser } from "./browser.ts";
import { openSignInWorld } from "./sign-in-world.ts";

const day = 24 * 3_600_000;
const thrown = async (call: () => unknown) => {
  try {
    await call();
  } catch (refusal) {
    return refusal instanceof Response
      ? refusal.headers.get("location")
      : (refusal as { init: { status: number } }).init.status;
  }
  throw new Error("Nothing was refused");
};

test("a plain member stays signed in for 14 days without use and 90 at most, and only when they ask does the browser keep it", async () => {
  await using world = await openSignInWorld();
  const reader = await world.addMember({ name: "Reader", roles: [["contributor", null]] });
  const browser = openBrowser(world);
  const answer = await browser.signIn(reader.mail);
  expect(answer).toMatchObject({ location: "/account" });
  expect(answer.setCookie?.split(", browser=")[0]).not.toContain("Max-Age");
  world.clock.forward(120_000);
  const asked = await openBrowser(world).post(
    linkPage.action,
    { stay: "yes" },
    { token: await browser.mailedToken(reader.mail) },
  );
  expect(asked.setCookie?.split(", browser=")[0]).toContain("Max-Age=7776000");

  const isIn = async () => (await world.contextOf(browser.cookie())).session.member !== null;
  for (let days = 0; days < 78; days += 13) {
    world.clock.forward(13 * day);
    expect(await isIn()).toBe(true);
  }
  world.clock.forward(13 * day);
  expect(await isIn()).toBe(false);
});

test("a sign-in on a browser that is new is told by mail, the first of all is not", async () => {
  await using world = await openSignInWorld();
  const reader = await world.addMember({ name: "Reader", roles: [] });
  const told = async () => {
    const mails = await listDemoMails(world.services.db.read);
    return mails.filter(({ subject }) => subject === "A sign-in on a new device").map(({ body }) => body);
  };
  await openBrowser(world).signIn(reader.mail);
  await world.runner.drain();
  expect(await told()).toEqual([]);
  world.clock.forward(120_000);
  await openBrowser(world, "Mozilla/5.0 (iPhone) Safari/604.1").signIn(reader.mail);
  await world.runner.drain();
  expect(await told()).toEqual([expect.stringContaining("Safari on iPhone")]);
});

test("a member who gains a role of the staff is signed out, and reaches nothing of it before the second step", async () => {
  await using world = await openSignInWorld();
  const reader = await world.addMember({ name: "Reader", roles: [] });
  const browser = openBrowser(world);
  await browser.signIn(reader.mail);
  await perform(
    world.services,
    async (tools) => ok(await giveRole(tools, { memberId: reader.id, role: "facilitator", scope: null, by: "site" })),
    null,
  );
  expect(await listLiveSessions(world.services.db.read, reader.id, world.clock.now())).toEqual([]);
  world.clock.forward(120_000);
  expect(await browser.signIn(reader.mail)).toMatchObject({ location: "/sign-in/second-step" });
  const context = await world.contextOf(browser.cookie());
  expect(await thrown(() => requireStaff(context))).toBe("/sign-in/second-step");
  expect(await thrown(() => requireMay(context, "answer-join-requests"))).toBe("/sign-in/second-step");
  expect(await libraryViewerOf(context)).toMatchObject({ memberId: reader.id, grants: [] });
});

test("signing in leads back to where somebody came from, on our own site only", async () => {
  await using world = await openSignInWorld();
  const reader = await world.addMember({ name: "Reader", roles: [] });
  const context = await world.contextOf(null);
  const page = new Request("http://127.0.0.1:3000/members?place=E06000005");
  expect(await thrown(() => requireMay(context, "see-directory", page))).toBe(
    "/sign-in?to=%2Fmembers%3Fplace%3DE06000005",
  );
  const browser = openBrowser(world);
  await browser.ask(reader.mail, "/library/12");
  expect((await world.links(reader.mail))[0]).toMatch(/\?to=%2Flibrary%2F12$/);
  world.clock.forward(120_000);
  await browser.ask(reader.mail, "//evil.example");
  expect((await world.links(reader.mail))[0]).toMatch(/\/sign-in\/[\w-]{43}$/);
});
