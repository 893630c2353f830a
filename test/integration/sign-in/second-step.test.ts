import { expect, test } from "vitest";
import * as accountPage from "#app/routes/account/route.tsx";
import * as secondStepPage from "#app/routes/sign-in_.second-step/route.tsx";
import { requireRole, requireStaff } from "#app/sign-in/require-member.ts";
import { secondSteps } from "#db/schema/index.ts";
import { codeOf, openBrowser, type Answer } from "./browser.ts";
import { openSignInWorld, type SignInWorld } from "./sign-in-world.ts";

async function thrownBy(call: () => unknown): Promise<{ status: number; location: string | null }> {
  try {
    await call();
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, location: thrown.headers.get("location") };
    const { init } = thrown as { init: { status: number } };
    return { status: init.status, location: null };
  }
  throw new Error("Nothing was refused");
}

/** The recovery codes that a page shows; none when it shows none. */
function codesIn({ body }: Answer): string[] {
  const shown = body?.["recoveryCodes"];
  return Array.isArray(shown) ? shown.map(String) : [];
}

const contextOf = (world: SignInWorld, browser: { cookie(): string | null }) => world.contextOf(browser.cookie());

test("staff who have not passed the second step are led to it and reach nothing else", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);

  const signedOut = await contextOf(world, browser);
  expect(await thrownBy(() => requireStaff(signedOut))).toEqual({ status: 302, location: "/sign-in" });

  await browser.signIn(amina.mail);
  const halfWay = await contextOf(world, browser);
  expect(await thrownBy(() => requireStaff(halfWay))).toEqual({ status: 302, location: "/sign-in/second-step" });
  expect(await thrownBy(() => requireRole(halfWay, "link-worker", "team-1"))).toMatchObject({
    location: "/sign-in/second-step",
  });
  expect(await browser.get(accountPage.loader)).toMatchObject({ location: "/sign-in/second-step" });

  await browser.post(secondStepPage.action, { intent: "enrol", code: await codeOf(world, amina.id) });
  expect(requireStaff(await contextOf(world, browser))).toMatchObject({ name: "Amina", secondStep: true });
});

test("a role counts for its own team; another team's place is not there", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({
    name: "Amina",
    roles: [
      ["link-worker", "team-1"],
      ["duty-coordinator", null],
    ],
  });
  const browser = openBrowser(world);
  await browser.signInFully(amina);
  const context = await contextOf(world, browser);
  expect(requireRole(context, "link-worker", "team-1").id).toBe(amina.id);
  expect(requireRole(context, ["team-lead", "duty-coordinator"], "team-2").id).toBe(amina.id);
  expect(await thrownBy(() => requireRole(context, "link-worker", "team-2"))).toEqual({ status: 404, location: null });
  expect(await thrownBy(() => requireRole(context, "administrator"))).toEqual({ status: 404, location: null });
});

test("a member without any role is told that the staff pages are not there", async () => {
  await using world = await openSignInWorld();
  const reader = await world.addMember({ name: "Reader", roles: [] });
  const browser = openBrowser(world);
  expect(await browser.signIn(reader.mail)).toMatchObject({ location: "/account" });
  const context = await contextOf(world, browser);
  expect(await thrownBy(() => requireStaff(context))).toEqual({ status: 404, location: null });
});

test("the first right code sets the app up and shows ten recovery codes, once", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  await browser.signIn(amina.mail);

  const page = await browser.get(secondStepPage.loader);
  expect(page.body).toMatchObject({ kind: "set-up" });
  expect(String(page.body?.["address"])).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/);
  expect(await browser.post(secondStepPage.action, { intent: "enrol", code: "not it" })).toMatchObject({ status: 422 });

  const enrolled = await browser.post(secondStepPage.action, { intent: "enrol", code: await codeOf(world, amina.id) });
  const codes = codesIn(enrolled);
  expect(new Set(codes).size).toBe(10);
  expect(codes[0]).toMatch(/^[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{3}$/);
  expect((await browser.get(secondStepPage.loader)).body).toEqual({
    kind: "passed",
    home: "/desk",
    demonstration: true,
  });
});

test("a code works once: a replay by somebody who saw it is refused", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const [browser, watcher] = [openBrowser(world), openBrowser(world)];
  await browser.signInFully(amina);

  world.clock.forward(120_000);
  await watcher.signIn(amina.mail);
  await browser.signIn(amina.mail);
  const seen = await codeOf(world, amina.id);
  expect(await browser.post(secondStepPage.action, { intent: "code", code: seen })).toMatchObject({
    status: 302,
    location: "/desk",
  });
  expect(await watcher.post(secondStepPage.action, { intent: "code", code: seen })).toMatchObject({
    status: 422,
    body: { refusal: { problem: expect.stringContaining("used already") as string } },
  });
  expect((await contextOf(world, watcher)).session.member?.secondStep).not.toBe(true);
});

test("a code from a phone that is half a minute off works; one from two minutes ago does not", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  await browser.signInFully(amina);
  world.clock.set("2026-05-06T11:10:00Z");
  const early = await codeOf(world, amina.id);
  await browser.signIn(amina.mail);
  world.clock.forward(120_000);
  expect(await browser.post(secondStepPage.action, { intent: "code", code: early })).toMatchObject({ status: 422 });
  const current = await codeOf(world, amina.id);
  world.clock.forward(30_000);
  expect(await browser.post(secondStepPage.action, { intent: "code", code: current })).toMatchObject({ status: 302 });
});

test("five wrong codes are enough for a quarter of an hour, and right ones do not count", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  await browser.signInFully(amina);
  world.clock.forward(120_000);
  await browser.signIn(amina.mail);
  const statuses = [];
  for (let tried = 0; tried < 6; tried += 1) {
    const wrong = (await codeOf(world, amina.id)) === "000000" ? "000001" : "000000";
    statuses.push((await browser.post(secondStepPage.action, { intent: "code", code: wrong })).status);
  }
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  expect(
    await browser.post(secondStepPage.action, { intent: "code", code: await codeOf(world, amina.id) }),
  ).toMatchObject({ status: 429 });
});

test("a recovery code lets a member in once, however it is typed", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  await browser.signIn(amina.mail);
  const enrolled = await browser.post(secondStepPage.action, { intent: "enrol", code: await codeOf(world, amina.id) });
  const [code = ""] = codesIn(enrolled);

  const typed = code.toLowerCase().replaceAll("-", " ");
  world.clock.forward(120_000);
  await browser.signIn(amina.mail);
  expect(await browser.post(secondStepPage.action, { intent: "recovery", recovery: typed })).toMatchObject({
    status: 302,
    location: "/desk",
  });
  world.clock.forward(120_000);
  await browser.signIn(amina.mail);
  expect(await browser.post(secondStepPage.action, { intent: "recovery", recovery: typed })).toMatchObject({
    status: 422,
    body: { refusal: { field: "recovery" } },
  });
});

test("another member's recovery code is worth nothing", async () => {
  await using world = await openSignInWorld();
  const [amina, ben] = [await world.addMember({ name: "Amina" }), await world.addMember({ name: "Ben" })];
  const [hers, his] = [openBrowser(world), openBrowser(world)];
  await hers.signIn(amina.mail);
  const enrolled = await hers.post(secondStepPage.action, { intent: "enrol", code: await codeOf(world, amina.id) });
  const [code = ""] = codesIn(enrolled);
  await his.signInFully(ben);
  world.clock.forward(120_000);
  await his.signIn(ben.mail);
  expect(await his.post(secondStepPage.action, { intent: "recovery", recovery: code })).toMatchObject({ status: 422 });
});

test("the secret is sealed where it is stored", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  await browser.signIn(amina.mail);
  const shown = String((await browser.get(secondStepPage.loader)).body?.["secret"]).replaceAll(" ", "");
  const stored = (await world.services.db.read.select().from(secondSteps))[0]?.secret;
  expect(shown).toHaveLength(32);
  expect(stored?.toString("latin1")).not.toContain(shown);
});

test("a new phone ends every session and stops the old phone and the recovery codes", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  await browser.signIn(amina.mail);
  const enrolled = await browser.post(secondStepPage.action, { intent: "enrol", code: await codeOf(world, amina.id) });
  const [recovery = ""] = codesIn(enrolled);
  const before = browser.cookie();
  expect(await browser.post(accountPage.action, { intent: "new-phone" })).toMatchObject({
    status: 302,
    location: "/sign-in",
  });
  expect((await world.contextOf(before)).session.member).toBeNull();

  world.clock.forward(120_000);
  await browser.signIn(amina.mail);
  expect((await browser.get(secondStepPage.loader)).body).toMatchObject({ kind: "set-up" });
  expect(await browser.post(secondStepPage.action, { intent: "recovery", recovery })).toMatchObject({ status: 422 });
});
