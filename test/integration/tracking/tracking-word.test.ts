import { expect, test } from "vitest";
import { referrals } from "#db/schema/index.ts";
import { rashid } from "#test/integration/desk/desk-world.ts";
import { openTrackingWorld } from "./tracking-world.ts";

const fifteenMinutes = 15 * 60_000;

test("the word that was chosen opens the page on another computer, however it is typed", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference } = await world.referred();
  expect(await browser.chooseWord("Marigold!")).toMatchObject({ status: 302, location: "/refer/sent" });
  expect((await browser.sent()).body["hasWord"]).toBe(true);
  const library = world.browser();
  expect(await library.page(reference)).toMatchObject({ status: 302, location: "/track" });
  const typed = `${reference.slice(0, 3)}-${reference.slice(3).toLowerCase()}`;
  expect(await library.tryWord(typed, "mari gold")).toMatchObject({ status: 302, location: `/track/${reference}` });
  expect((await library.page(reference)).body["kind"]).toBe("person");
});

test("a word is kept salted and slow, and no word is kept that others know", async () => {
  await using world = await openTrackingWorld();
  const one = await world.referred();
  const two = await world.referred();
  for (const known of ["Jo", "joanne", "27 March 1947", "TS18 1HU", one.reference]) {
    const { status, body } = await one.browser.chooseWord(known);
    expect([known, status, body["typed"]]).toEqual(known === "joanne" ? [known, 302, undefined] : [known, 422, known]);
  }
  await one.browser.chooseWord("marigold");
  await two.browser.chooseWord("marigold");
  const rows = await world.services().db.read.select({ word: referrals.trackingWord }).from(referrals);
  expect(new Set(rows.map(({ word }) => word)).size).toBe(2);
  for (const { word } of rows) expect(word).toMatch(/^scrypt-15-8-1\$[\w-]{22}\$[\w-]{43}$/);
  expect(world.filesHold("marigold")).toBe(false);
});

test("after five wrong tries the right word waits for a quarter of an hour, and then works", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference } = await world.referred();
  await browser.chooseWord("marigold");
  const library = world.browser();
  for (const guess of ["rose", "tulip", "daisy", "poppy", "lily"]) await library.tryWord(reference, guess);
  expect((await library.tryWord(reference, "marigold")).status).toBe(422);
  expect((await library.page(reference)).status).toBe(302);
  world.clock.forward(fifteenMinutes);
  expect((await library.tryWord(reference, "marigold")).status).toBe(302);
  expect((await library.page(reference)).body["reference"]).toBe(reference);
});

test("someone who forgot the word gets in with the worker's code, chooses a new one, and the old one is gone", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference } = await world.referred();
  await browser.chooseWord("marigold");
  const library = world.browser();
  expect((await library.tryWord(reference, await world.codeFor(reference, rashid))).status).toBe(302);
  expect(await library.changeWord(reference, "bluebell")).toMatchObject({ location: `/track/${reference}?done=word` });
  expect((await world.browser().tryWord(reference, "marigold")).status).toBe(422);
  expect((await world.browser().tryWord(reference, "bluebell")).status).toBe(302);
});

test("a right word ends the count of wrong ones", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference } = await world.referred();
  await browser.chooseWord("marigold");
  const library = world.browser();
  for (const guess of ["rose", "tulip", "daisy", "poppy", "marigold", "rose", "tulip", "daisy", "poppy"]) {
    await library.tryWord(reference, guess);
  }
  expect((await library.tryWord(reference, "marigold")).status).toBe(302);
});

test("tries that come all at once are counted one by one", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference } = await world.referred();
  await browser.chooseWord("marigold");
  const guesses = ["rose", "tulip", "daisy", "poppy", "lily", "fern", "ivy"].map((guess) =>
    world.browser().tryWord(reference, guess),
  );
  await Promise.all(guesses);
  expect((await world.browser().tryWord(reference, "marigold")).status).toBe(422);
});

test("wrong, locked, without a word and not there at all look the same and do the same slow work", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference } = await world.referred();
  await browser.chooseWord("marigold");
  const wordless = await world.referred();
  const library = world.browser();
  const wrong = await library.tryWord(reference, "rose");
  const began = performance.now();
  const unknown = await library.tryWord("BDFGHKMNP", "rose");
  const took = performance.now() - began;
  const none = await library.tryWord(wordless.reference, "rose");
  for (const guess of ["tulip", "daisy", "poppy", "lily"]) await library.tryWord(reference, guess);
  const locked = await library.tryWord(reference, "rose");
  const noticeOf = ({ status, body }: typeof wrong) => ({ status, notice: body["notice"], errors: body["errors"] });
  expect(noticeOf(unknown)).toEqual(noticeOf(wrong));
  expect(noticeOf(none)).toEqual(noticeOf(wrong));
  expect(noticeOf(locked)).toEqual(noticeOf(wrong));
  expect(took).toBeGreaterThan(20); // a look-up alone takes about one millisecond; the hash takes sixty or more
});

test("a stranger's guesses do not get in the way of staff", async () => {
  await using world = await openTrackingWorld();
  const { reference } = await world.referred();
  const { version } = await world.referral(reference);
  await world.browser().tryWord(reference, "rose");
  expect(await world.referral(reference)).toMatchObject({ version, wrongWordTries: 1 });
});

test("what is missing is asked for before anything is counted", async () => {
  await using world = await openTrackingWorld();
  const { reference } = await world.referred();
  const { status, body } = await world.browser().tryWord(reference, " ");
  expect(status).toBe(422);
  expect(Object.keys(body["errors"] as object)).toEqual(["word"]);
  expect((await world.referral(reference)).wrongWordTries).toBe(0);
});
