import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import * as questionPage from "#app/routes/refer.$flow.$step/route.tsx";
import * as startPage from "#app/routes/refer._index/route.tsx";
import * as comeBackPage from "#app/routes/refer.come-back/route.tsx";
import * as stopPage from "#app/routes/refer.stop.$flow/route.tsx";
import { comeBackCodes } from "#db/schema/index.ts";
import { openGuideWorld, ordinaryPages } from "./guide-world.ts";
import { openPersonBrowser } from "./person-browser.ts";

const day = 24 * 60 * 60_000;
const fifteenMinutes = 15 * 60_000;

/** Someone who has answered so many pages, in a browser of theirs. */
async function begun(pages = 5) {
  const world = await openGuideWorld({ samples: false });
  const token = randomBytes(32).toString("base64url");
  const conversation = await world.walk(await world.begin("guide", token), ordinaryPages().slice(0, pages));
  const own = openPersonBrowser(world, token);
  const askFor = (word: string, formId = randomUUID()) =>
    own.send(stopPage.action, { params: { flow: "guide" }, form: { "form-id": formId, word } });
  const codeFor = async (word: string) => String((await askFor(word)).body["code"]);
  const tryIn = (browser: typeof own, code: string, word: string) =>
    browser.send(comeBackPage.action, { form: { code, word } });
  const elsewhere = () => openPersonBrowser(world);
  const end = () => world[Symbol.asyncDispose]();
  return { world, conversation, own, askFor, codeFor, tryIn, elsewhere, [Symbol.asyncDispose]: end };
}

test("a code and a word open the answers on another device, and close them on the first", async () => {
  await using given = await begun();
  const { own, codeFor, tryIn, elsewhere } = given;
  const code = await codeFor("Marigold!");
  expect(code).toMatch(/^[BCDFGHJKMNPRTVWX]{4} [BCDFGHJKMNPRTVWX]{4}$/);
  const library = elsewhere();
  expect(await tryIn(library, code.toLowerCase().replace(" ", "-"), "mari gold")).toMatchObject({
    status: 302,
    location: "/refer/guide/what-would-help#question",
  });
  const next = { params: { flow: "guide", step: "what-would-help" } };
  const seen = await library.send(questionPage.loader, next);
  expect((seen.body["said"] as unknown[]).length).toBe(5);
  expect(await own.send(questionPage.loader, next)).toMatchObject({ status: 302, location: "/refer" });
});

test("the page says until which day it is kept; it is there on that day and gone after it", async () => {
  await using given = await begun();
  const { world, askFor, tryIn, elsewhere } = given;
  const made = await askFor("marigold");
  expect(made.body).toMatchObject({ given: true, until: "Wednesday 20 May 2026" });
  const code = String(made.body["code"]);
  const runner = makeRunner(world.services());
  await runner.plan();
  world.clock.set("2026-05-20T22:50:00Z"); // ten to twelve at night, in summer
  await runner.drain();
  expect((await tryIn(elsewhere(), code, "marigold")).status).toBe(302);
  world.clock.set("2026-05-20T23:15:00Z");
  expect((await tryIn(elsewhere(), code, "marigold")).status).toBe(422);
  await runner.drain();
  const tables = ["conversations", "entries", "session_grants", "come_back_codes"];
  expect(tables.map((table) => world.count(table))).toEqual([0, 0, 0, 0]);
});

test("without a code it still goes after 24 hours", async () => {
  await using given = await begun();
  const { world } = given;
  const runner = makeRunner(world.services());
  await runner.plan();
  world.clock.forward(day + 20 * 60_000);
  await runner.drain();
  expect(world.count("conversations")).toBe(0);
});

test("pressing twice gives the same code; asking again gives a new one, and the older stops working", async () => {
  await using given = await begun();
  const { world, askFor, tryIn, elsewhere } = given;
  const formId = randomUUID();
  const [one, two] = [await askFor("marigold", formId), await askFor("marigold", formId)];
  expect(two.body["code"]).toBe(one.body["code"]);
  const newer = await askFor("harebell");
  expect(newer.body["code"]).not.toBe(one.body["code"]);
  expect(world.count("come_back_codes")).toBe(1);
  expect((await tryIn(elsewhere(), String(one.body["code"]), "marigold")).status).toBe(422);
  expect((await tryIn(elsewhere(), String(newer.body["code"]), "harebell")).status).toBe(302);
});

test("neither the code nor the word is kept so that anybody could read it", async () => {
  await using given = await begun();
  const { world, codeFor } = given;
  const code = await codeFor("marigold");
  const [row] = await world.services().db.read.select().from(comeBackCodes);
  expect(row?.word).toMatch(/^scrypt-15-8-1\$[\w-]{22}\$[\w-]{43}$/);
  expect(row?.code).toMatch(/^[\w-]{43}$/);
  for (const text of [code, code.replace(" ", ""), "marigold"]) expect(world.filesHold(text)).toBe(false);
});

test("a word that others know is refused, with the word kept in the box; a missing one is asked for", async () => {
  await using given = await begun(9);
  const { world, askFor } = given;
  for (const word of ["Jo Dee", "27 March 1947", "TS18 1HU", "abc", ""]) {
    expect(await askFor(word), word).toMatchObject({ status: 422, body: { given: false, typed: word } });
  }
  expect(world.count("come_back_codes")).toBe(0);
});

test("a code can be asked for before the first answer", async () => {
  await using given = await begun(0);
  const { codeFor, tryIn, elsewhere } = given;
  const back = await tryIn(elsewhere(), await codeFor("marigold"), "marigold");
  expect(back.location).toBe("/refer/guide/who#question");
});

test("after five wrong words the right one waits for a quarter of an hour, and then works", async () => {
  await using given = await begun();
  const { world, codeFor, tryIn, elsewhere } = given;
  const code = await codeFor("marigold");
  const library = elsewhere();
  for (const guess of ["rose", "tulip", "daisy", "poppy", "lily"]) await tryIn(library, code, guess);
  expect((await tryIn(library, code, "marigold")).status).toBe(422);
  expect(library.cookie()).toBeNull();
  world.clock.forward(fifteenMinutes);
  expect((await tryIn(library, code, "marigold")).status).toBe(302);
});

test("wrong, locked, ended and not there at all look the same and do the same slow work", async () => {
  await using given = await begun();
  const { codeFor, tryIn, elsewhere } = given;
  const code = await codeFor("marigold");
  const stranger = elsewhere();
  const wrong = await tryIn(stranger, code, "rose");
  const started = performance.now();
  const unknown = await tryIn(stranger, "BDFG HKMN", "rose");
  const took = performance.now() - started;
  const cannotBe = await tryIn(stranger, "hello", "rose");
  for (const guess of ["tulip", "daisy", "poppy", "lily"]) await tryIn(stranger, code, guess);
  const locked = await tryIn(stranger, code, "rose");
  const noticeOf = ({ status, body }: typeof wrong) => ({ status, notice: body["notice"], errors: body["errors"] });
  for (const other of [unknown, cannotBe, locked]) expect(noticeOf(other)).toEqual(noticeOf(wrong));
  expect(took).toBeGreaterThan(20); // a look-up alone takes about one millisecond; the hash takes sixty or more
});

test("tries that come all at once are counted one by one", async () => {
  await using given = await begun();
  const { codeFor, tryIn, elsewhere } = given;
  const code = await codeFor("marigold");
  await Promise.all(
    ["rose", "tulip", "daisy", "poppy", "lily", "fern"].map((guess) => tryIn(elsewhere(), code, guess)),
  );
  expect((await tryIn(elsewhere(), code, "marigold")).status).toBe(422);
});

test("far too many tries from one place are told how long to wait", async () => {
  await using given = await begun();
  const { world, tryIn, elsewhere } = given;
  const { limits } = world.services();
  const most = world.services().config.limits.tracksPerAddressPerHour;
  for (let n = 0; n < most; n++) await limits.take("track", { session: null, address: "127.0.0.1" });
  const refused = await tryIn(elsewhere(), "BDFG HKMN", "rose");
  expect(refused).toMatchObject({ status: 429, body: { key: "BDFG HKMN" } });
  expect(refused.body["notice"]).toMatch(/Wait \d+ minutes, then try again\./);
});

test("once sent, or at an end that keeps nothing, a code leads nowhere and nothing of it is left", async () => {
  await using given = await begun(2);
  const { world, conversation, codeFor, tryIn, elsewhere } = given;
  const code = await codeFor("marigold");
  expect(await world.answer(conversation, { age: "child" })).toMatchObject({ value: { ended: true } });
  expect(world.count("come_back_codes")).toBe(0);
  expect((await tryIn(elsewhere(), code, "marigold")).status).toBe(422);
  await using sent = await begun(12);
  const codeOfSent = await sent.codeFor("marigold");
  expect((await sent.world.send(sent.conversation)).ok).toBe(true);
  expect(sent.world.count("come_back_codes")).toBe(0);
  expect((await sent.tryIn(sent.elsewhere(), codeOfSent, "marigold")).status).toBe(422);
});

test("what was come back to is gone on with, also in a browser where something else was begun", async () => {
  await using given = await begun();
  const { world, codeFor, tryIn } = given;
  const code = await codeFor("marigold");
  world.clock.forward(60_000);
  const token = randomBytes(32).toString("base64url");
  await world.begin("guide", token);
  world.clock.forward(60_000);
  const other = openPersonBrowser(world, token);
  expect((await tryIn(other, code, "marigold")).location).toBe("/refer/guide/what-would-help#question");
  const start = await other.send(startPage.loader);
  expect(start.body).toMatchObject({
    goOn: "/refer/guide/what-would-help#question",
    keptUntil: "Wednesday 20 May 2026",
  });
});

test("nobody can ask for a code without something of their own to come back to", async () => {
  await using given = await begun();
  const { world, elsewhere } = given;
  const form = { "form-id": randomUUID(), word: "marigold" };
  const refused = await elsewhere().send(stopPage.action, { params: { flow: "guide" }, form });
  expect(refused).toMatchObject({ status: 302, location: "/refer" });
  expect(await elsewhere().send(stopPage.loader, { params: { flow: "other" } })).toMatchObject({ status: 404 });
  expect(world.count("come_back_codes")).toBe(0);
});
