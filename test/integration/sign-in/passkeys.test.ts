import { expect, test } from "vitest";
import * as passkeysPage from "#app/routes/account_.passkeys/route.tsx";
import * as addOptions from "#app/routes/account_.passkeys_.options/route.ts";
import * as usePage from "#app/routes/sign-in_.passkey/route.ts";
import * as useOptions from "#app/routes/sign-in_.passkey_.options/route.ts";
import { passkeySite } from "#app/sign-in/passkey-site.ts";
import { addPasskey } from "#app/use-cases/sign-in/change-passkeys.ts";
import { keepChallenge, takeKeptChallenge } from "#app/use-cases/sign-in/passkey-challenge.ts";
import { signInByPasskey } from "#app/use-cases/sign-in/sign-in-by-passkey.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { findChallenge, insertPasskey } from "#db/queries/passkeys.ts";
import { updateMember } from "#db/queries/members.ts";
import { findLiveSession } from "#db/queries/sessions.ts";
import { openBrowser } from "./browser.ts";
import { openSignInWorld } from "./sign-in-world.ts";

const minute = 60_000;

test("passkeys belong to the site's own name, and to localhost where the demonstration stands at a bare number", () => {
  const at = (siteUrl: string) => passkeySite({ siteUrl, port: 3000 });
  expect(at("https://network.example.org")).toEqual({
    rpId: "network.example.org",
    origin: "https://network.example.org",
  });
  expect(at("http://127.0.0.1:3000")).toEqual({ rpId: "localhost", origin: "http://localhost:3000" });
  expect(at("http://[::1]:3000").rpId).toBe("localhost");
});

test("a challenge is good for its own session and purpose, for five minutes, and once", async () => {
  await using world = await openSignInWorld();
  const keep = (tokenHash: string, challenge: string) =>
    perform(world.services, keepChallenge, { tokenHash, device: "a test", purpose: "sign-in", challenge });
  const take = async (tokenHash: string, purpose: "add" | "sign-in" = "sign-in") => {
    const taken = await perform(world.services, takeKeptChallenge, { tokenHash, purpose });
    return taken.ok ? taken.value.challenge : null;
  };
  await keep("one", "first");
  await keep("one", "second");
  expect(await take("two")).toBe(null);
  expect(await take("one")).toBe("second");
  expect(await take("one")).toBe(null);
  await keep("one", "third");
  expect(await take("one", "add")).toBe(null);
  await keep("one", "fourth");
  world.clock.forward(5 * minute);
  expect(await take("one")).toBe(null);
});

test("what is no answer of a device signs nobody in and adds nothing, and uses the challenge up", async () => {
  await using world = await openSignInWorld();
  const { mail } = await world.addMember({ name: "Reader", roles: [] });
  const stranger = openBrowser(world);
  await stranger.post(useOptions.action, {});
  const session = (await world.contextOf(stranger.cookie())).session.tokenHash ?? "";
  expect(await findChallenge(world.services.db.read, session)).toMatchObject({ purpose: "sign-in" });
  for (const answer of ["", "no json", "{}", '{"id":"nobody"}', '{"id":5}', "[]", "null"]) {
    expect(await stranger.post(usePage.action, { answer, to: "/library/12" })).toMatchObject({
      location: "/sign-in?passkey=not-known&to=%2Flibrary%2F12",
    });
  }
  expect((await world.contextOf(stranger.cookie())).session.member).toBe(null);

  const reader = openBrowser(world);
  await reader.signIn(mail);
  await reader.post(addOptions.action, {});
  expect(await reader.post(passkeysPage.action, { intent: "add", name: "x", answer: "{}" })).toMatchObject({
    status: 422,
  });
  expect((await reader.get(passkeysPage.loader)).body).toMatchObject({ passkeys: [] });
  expect(await openBrowser(world).post(addOptions.action, {})).toMatchObject({ location: "/sign-in" });
});

test("a passkey is both steps; a counter that was used meanwhile, or access that ended, is refused", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina", roles: [["facilitator", null]] });
  const passkey = {
    id: "key",
    memberId: amina.id,
    publicKey: new Uint8Array([1, 2, 3]),
    counter: 4,
    transports: ["internal"],
    backedUp: false,
    aaguid: "",
    name: "My phone",
    createdAt: world.clock.now(),
    lastUsedAt: null,
  };
  await world.write((db) => insertPasskey(db, passkey));
  const sign = (tokenHash: string, counterBefore: number) =>
    perform(world.services, signInByPasskey, {
      tokenHash,
      counterBefore,
      passkeyId: "key",
      counter: counterBefore + 1,
      backedUp: false,
      device: "a test",
      sessionBefore: null,
      browserHash: "browser",
    });
  expect(await sign("one", 4)).toMatchObject({ ok: true, value: { memberId: amina.id } });
  const session = await findLiveSession(world.services.db.read, "one", world.clock.now());
  expect(session?.session.secondStepAt).toEqual(world.clock.now());
  expect(await sign("two", 4)).toMatchObject({ ok: false });
  expect(await sign("three", 5)).toMatchObject({ ok: true });
  await world.write((db) => updateMember(db, amina.id, { active: false }));
  expect(await sign("four", 6)).toMatchObject({ ok: false });
});

test("a passkey that is added is told by mail, and one that somebody has already is refused", async () => {
  await using world = await openSignInWorld();
  const reader = await world.addMember({ name: "Reader", roles: [] });
  const other = await world.addMember({ name: "Other", roles: [] });
  const add = (memberId: string) =>
    perform(world.services, addPasskey, {
      id: "key",
      memberId,
      publicKey: new Uint8Array([1]),
      counter: 0,
      transports: [],
      backedUp: false,
      aaguid: "",
      name: "My phone",
    });
  expect(await add(reader.id)).toMatchObject({ ok: true });
  expect(await add(other.id)).toMatchObject({ ok: false });
  await world.runner.drain();
  const mails = await listDemoMails(world.services.db.read);
  expect(mails.map(({ toMail, subject }) => [toMail, subject])).toEqual([
    [reader.mail, "A passkey was added to your account"],
  ]);
});
