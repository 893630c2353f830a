import { expect, test } from "vitest";
import { readConfig } from "#app/config.ts";
import * as askPage from "#app/routes/sign-in/route.tsx";
import * as linkPage from "#app/routes/sign-in_.$token/route.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { findMailedLink } from "#db/queries/mailed-links.ts";
import { addJob } from "#db/queries/jobs.ts";
import { hashToken } from "#app/sign-in/token.ts";
import { addFirstAdministrator } from "#app/use-cases/sign-in/add-first-administrator.ts";
import { openBrowser } from "./browser.ts";
import { openSignInWorld } from "./sign-in-world.ts";

const minute = 60_000;

test("a mail scanner that opens the link many times does not use it up", async () => {
  await using world = await openSignInWorld();
  const { mail } = await world.addMember({ name: "Amina" });
  const [browser, scanner] = [openBrowser(world), openBrowser(world, "Scanner")];
  const token = await browser.mailedToken(mail);

  for (let opened = 0; opened < 3; opened += 1) {
    expect(await scanner.get(linkPage.loader, { token })).toMatchObject({
      status: 200,
      body: { refusal: null },
      setCookie: null,
    });
  }
  const signedIn = await browser.post(linkPage.action, {}, { token });
  expect(signedIn).toMatchObject({ status: 302, location: "/sign-in/second-step" });
  expect((await world.contextOf(browser.cookie())).session.member).toMatchObject({ name: "Amina", secondStep: false });
});

test("a link that was used is refused, and says so", async () => {
  await using world = await openSignInWorld();
  const { mail } = await world.addMember({ name: "Amina" });
  const [browser, thief] = [openBrowser(world), openBrowser(world)];
  const token = await browser.mailedToken(mail);
  await browser.post(linkPage.action, {}, { token });

  expect(await thief.post(linkPage.action, {}, { token })).toMatchObject({
    status: 410,
    body: { refusal: "link-used" },
  });
  expect(thief.cookie()).toBeNull();
  expect(await thief.get(linkPage.loader, { token })).toMatchObject({ status: 410, body: { refusal: "link-used" } });
});

test("two presses at the same moment open one session", async () => {
  await using world = await openSignInWorld();
  const { mail } = await world.addMember({ name: "Amina" });
  const token = await openBrowser(world).mailedToken(mail);
  const [first, second] = [openBrowser(world), openBrowser(world)];
  const answers = await Promise.all([first, second].map((browser) => browser.post(linkPage.action, {}, { token })));
  expect(answers.map((answer) => answer.status).sort()).toEqual([302, 410]);
});

test("a link works for fifteen minutes and not for longer", async () => {
  await using world = await openSignInWorld();
  const { mail } = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  const token = await browser.mailedToken(mail);

  world.clock.forward(15 * minute - 1);
  expect(await browser.get(linkPage.loader, { token })).toMatchObject({ status: 200 });
  world.clock.forward(1);
  expect(await browser.post(linkPage.action, {}, { token })).toMatchObject({
    status: 410,
    body: { refusal: "link-expired" },
  });
  expect(browser.cookie()).toBeNull();
});

test("signing in ends the member's other open links", async () => {
  await using world = await openSignInWorld();
  const { mail } = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  const older = await browser.mailedToken(mail);
  world.clock.forward(2 * minute);
  const newer = await browser.mailedToken(mail);
  expect(newer).not.toBe(older);
  await browser.post(linkPage.action, {}, { token: newer });
  expect(await openBrowser(world).post(linkPage.action, {}, { token: older })).toMatchObject({
    status: 410,
    body: { refusal: "no-such-link" },
  });
});

test("an address that nobody has gets the same answer and no mail", async () => {
  await using world = await openSignInWorld();
  await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  const known = await browser.post(askPage.action, { mail: "amina@example.org" });
  const unknown = await browser.post(askPage.action, { mail: "nobody@example.org" });
  expect(unknown).toEqual(known);
  expect(known.location).toBe("/sign-in?sent");
  await world.runner.drain();
  expect(await world.links()).toHaveLength(1);
});

test("capital letters and spaces in an address do not matter; something that is no address is kept and explained", async () => {
  await using world = await openSignInWorld();
  await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  expect(await browser.mailedToken("  AMINA@Example.org ")).toHaveLength(43);
  expect(await browser.post(askPage.action, { mail: "amina at work" })).toMatchObject({
    status: 422,
    body: { mail: "amina at work", problem: "Enter your mail address, like jo@example.org." },
  });
});

test("asking many times in a minute sends one mail", async () => {
  await using world = await openSignInWorld();
  const { mail } = await world.addMember({ name: "Amina" });
  const browser = openBrowser(world);
  await Promise.all(Array.from({ length: 5 }, () => browser.post(askPage.action, { mail })));
  await world.runner.drain();
  expect(await world.links()).toHaveLength(1);
});

test("a member who signed out may sign in again in the same minute", async () => {
  await using world = await openSignInWorld();
  const { mail } = await world.addMember({ name: "Amina" });
  const [browser, other] = [openBrowser(world), openBrowser(world)];
  await browser.signIn(mail);
  world.clock.forward(1_000);
  expect(await other.signIn(mail)).toMatchObject({ status: 302, location: "/sign-in/second-step" });
});

test("too many links asked for from one place are refused with a time to wait", async () => {
  const limits = { ...readConfig({}).limits, signInsPerAddressPerHour: 2 };
  await using world = await openSignInWorld({ config: { limits } });
  const browser = openBrowser(world);
  const answers = [];
  for (let asked = 0; asked < 3; asked += 1)
    answers.push(await browser.post(askPage.action, { mail: "jo@example.org" }));
  expect(answers.map((answer) => answer.status)).toEqual([302, 302, 429]);
  expect(answers[2]?.body?.["problem"]).toMatch(/Wait 60 minutes, then try again\./);
});

test("the database keeps only the hash of a link", async () => {
  await using world = await openSignInWorld();
  const { mail } = await world.addMember({ name: "Amina" });
  const token = await openBrowser(world).mailedToken(mail);
  expect(await findMailedLink(world.services.db.read, token)).toBeNull();
  expect(await findMailedLink(world.services.db.read, hashToken(token))).toMatchObject({ purpose: "sign-in" });
});

test("an invitation can be used for seven days, by the same page", async () => {
  await using world = await openSignInWorld();
  const { id } = await world.addMember({ name: "Newcomer" });
  await world.write((db) =>
    addJob(db, { id: "job", kind: "mail-invitation", uniqueKey: id, ids: { memberId: id }, runAt: world.clock.now() }),
  );
  await world.runner.drain();
  const token = (await world.links())[0]?.split("/").at(-1) ?? "";
  world.clock.forward(7 * 24 * 60 * minute - 1);
  const browser = openBrowser(world);
  expect(await browser.get(linkPage.loader, { token })).toMatchObject({
    status: 200,
    body: { invited: true, refusal: null },
  });
  expect(await browser.post(linkPage.action, {}, { token })).toMatchObject({
    status: 302,
    location: "/sign-in/second-step",
  });
});

test("the first administrator of the configuration can sign in by mail, and is added once", async () => {
  const firstAdministrator = { name: "Jo Smith", mail: "jo@example.org" };
  await using world = await openSignInWorld({ config: { firstAdministrator } });
  await perform(world.services, addFirstAdministrator, null);
  await perform(world.services, addFirstAdministrator, null);
  const browser = openBrowser(world);
  expect(await browser.signIn("jo@example.org")).toMatchObject({ status: 302, location: "/sign-in/second-step" });
  expect((await world.contextOf(browser.cookie())).session.member?.roles).toMatchObject([
    { role: "administrator", scope: null },
  ]);
});
