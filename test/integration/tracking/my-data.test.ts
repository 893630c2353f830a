import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ana, rashid } from "#test/integration/desk/desk-world.ts";
import type { Page } from "#test/integration/guide/guide-world.ts";
import { openTrackingWorld } from "./tracking-world.ts";

/** A path on which the person types wherever they can. */
const typed: Page[] = [
  { who: "me" },
  { now: "afraid" },
  {},
  { age: "adult" },
  { practice: "A81001" },
  { "own-words": "typed-own-words" },
  { needs: ["company"] },
  { called: "Typedcalled", last: "Typedlast" },
  { birth: "27 3 1947" },
  { postcode: "TS18 1HU" },
  {
    ways: ["phone", "letter", "through-someone"],
    phone: "01632 960 101",
    address: "typed-address",
    "trusted-name": "Typedtrusted",
    "trusted-phone": "01632 960 102",
  },
  { "others-see": "someone", "who-else": "typed-who-else", voicemail: "no", "say-who": "no" },
  { easier: ["meeting"] },
  { access: ["step-free"] },
];

const everyWord = [
  "typed-own-words",
  "Typedcalled",
  "Typedlast",
  "27 March 1947",
  "TS18 1HU",
  "01632960101",
  "typed-address",
  "Typedtrusted",
  "01632960102",
  "typed-who-else",
  "typed-message",
  "I am afraid of someone I know",
];

async function opened() {
  const world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const sent = await world.referred(typed);
  return { world, ...sent, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}

test("with a code from the worker a person sees every word that is still held, who looked, and what was agreed", async () => {
  await using given = await opened();
  const { world, browser, reference } = given;
  await browser.write(reference, "typed-message", randomUUID());
  await world.open(rashid, reference);
  await world.open(rashid, reference);
  await world.open(ana, reference);
  expect((await browser.data(reference)).body).toEqual({ kind: "ask", reference });
  expect(await browser.tryCode(reference, (await world.codeFor(reference, rashid)).toLowerCase())).toMatchObject({
    status: 302,
    location: `/track/${reference}/my-data`,
  });
  const { held } = (await browser.data(reference)).body as { held: { readers: object[] } };
  const page = JSON.stringify(held);
  for (const word of everyWord) expect(page).toContain(word);
  const reader = { day: "2026-05-06", role: "Link worker", team: "Sample Stockton link workers" };
  expect(held.readers).toEqual([reader, reader]); // two people, however often they looked
  expect(page).not.toContain(ana);
  expect(page).toContain("Your GP practice is not told.");
});

test("notes, flags, the safety answer and how it was routed never reach the tracking page; notes never reach any page", async () => {
  await using given = await opened();
  const { world, browser, reference } = given;
  const note = { intent: "note", clientId: randomUUID(), words: "canary-note" };
  await world.press(rashid, reference, note);
  await world.act(rashid, reference);
  const { because, flags, needs, id } = await world.referral(reference);
  expect(flags).toEqual(["afraid"]);
  const shown = [
    await browser.sent(),
    await browser.page(reference),
    await browser.askToStop(reference),
    await browser.equality(),
  ];
  const pages = JSON.stringify(shown.map(({ body }) => body));
  const canaries = ["canary-note", "afraid", "typed-", "Typedlast", "1947", "01632960101", "U89141", "openCount", id];
  for (const word of [...canaries, ...because.map(({ code }) => code), ...needs]) expect(pages).not.toContain(word);
  expect(pages).not.toMatch(/flag|urgent|risk/i);

  await browser.tryCode(reference, await world.codeFor(reference, rashid));
  const held = JSON.stringify((await browser.data(reference)).body);
  expect(held).not.toContain("canary-note");
  for (const { code } of because) expect(held).not.toContain(`"${code}"`);
});

test("a code works once, for one referral, for seven days", async () => {
  await using given = await opened();
  const { world, reference } = given;
  const other = await world.referred();
  const code = await world.codeFor(reference, rashid);
  expect((await world.browser().tryCode(other.reference, code)).status).toBe(422);
  expect((await world.browser().tryCode(reference, code)).status).toBe(302);
  expect((await world.browser().tryCode(reference, code)).status).toBe(422);
  const late = await world.codeFor(reference, rashid);
  world.clock.forward(8 * 24 * 60 * 60_000);
  expect((await world.browser().tryCode(reference, late)).status).toBe(422);
});

test("wrong codes count like wrong words, and tell nothing", async () => {
  await using given = await opened();
  const { world, reference } = given;
  const code = await world.codeFor(reference, rashid);
  const tries = [];
  for (const guess of ["AAA", "BBB", "CCC", "DDD", "EEE"]) tries.push(await world.browser().tryCode(reference, guess));
  const locked = await world.browser().tryCode(reference, code);
  const unknown = await world.browser().tryCode("BDFGHKMNP", "AAA");
  const problems = [...tries, locked, unknown].map(({ status, body }) => `${status} ${String(body["problem"])}`);
  expect(new Set(problems).size).toBe(1);
  world.clock.forward(15 * 60_000);
  expect((await world.browser().tryCode(reference, code)).status).toBe(302);
});

test("everything is shut again after an hour", async () => {
  await using given = await opened();
  const { world, browser, reference } = given;
  await browser.tryCode(reference, await world.codeFor(reference, rashid));
  expect((await browser.data(reference)).body["kind"]).toBe("open");
  world.clock.forward(60 * 60_000);
  expect((await browser.data(reference)).body["kind"]).toBe("ask");
  expect((await browser.page(reference)).body["kind"]).toBe("person");
});
