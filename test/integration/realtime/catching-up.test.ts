import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { recordRead } from "#app/use-cases/desk/record-read.ts";
import { writeNote } from "#app/use-cases/desk/write-note.ts";
import { perform } from "#app/use-cases/perform.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { listStaffItems } from "#db/queries/transcripts.ts";
import type { LiveStaff } from "#test/support/live/seed-live.ts";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";
import { patience } from "#test/support/live/patience.ts";

/** As the form without script does. */
const write = (world: LiveWorld, words: string) =>
  perform(world.services(), sayAsPerson, {
    conversationId: world.person.conversationId,
    clientId: randomUUID(),
    words,
  });

test("whoever was away reads what was written meanwhile, in order and once", async () => {
  await using world = await openLiveWorld();
  const [tab, desk] = [await world.personLine(), await world.staffLine()];
  await tab.catchUp();
  await desk.catchUp(world.person.reference);
  const last = tab.last();
  tab.close();
  for (const words of ["one", "two", "three", "four", "five"]) await desk.say(world.person.reference, words);

  const back = await world.personLine();
  const answer = await back.catchUp(last);
  expect(answer).toMatchObject({ ok: true, last: last + 5, more: false });
  expect(back.items.map((item) => "words" in item && item.words)).toEqual(["one", "two", "three", "four", "five"]);
});

test("what is written while a page catches up comes after it, and nothing comes twice", async () => {
  await using world = await openLiveWorld({ says: 100 });
  for (let n = 0; n < 30; n++) await write(world, `before ${n}`);
  const tab = await world.personLine();
  const [, ...said] = await Promise.all([
    tab.catchUp(),
    ...Array.from({ length: 20 }, (_, n) => write(world, `meanwhile ${n}`)),
  ]);
  expect(said.every(({ ok }) => ok)).toBe(true);
  await write(world, "the last");
  await vi.waitFor(() => expect(tab.items.at(-1)).toMatchObject({ words: "the last" }), patience);
  expect(tab.items.map(({ n }) => n)).toEqual(tab.items.map((_, index) => index + 1));
});

test("a page that missed a number asks again from there and has everything", async () => {
  await using world = await openLiveWorld();
  const tab = await world.personLine();
  await tab.catchUp();
  const known = tab.last();
  for (const words of ["one", "two", "three"]) await write(world, words);
  await vi.waitFor(() => expect(tab.last()).toBe(known + 3), patience);
  const again = await tab.ask("catch-up", { conversation: world.person.conversationId, after: known + 1 });
  expect(again).toMatchObject({ ok: true, items: [{ words: "two" }, { words: "three" }], last: known + 3 });
});

test("a long conversation comes in pages, and nobody writes before the last of them", async () => {
  await using world = await openLiveWorld();
  for (let n = 0; n < 45; n++) await write(world, `${n} ${"long ".repeat(1_000)}`);
  const tab = await world.personLine();
  expect(await tab.say("Too early")).toEqual({ ok: false, kind: "behind" });
  let pages = 0;
  for (let more = true; more; pages++) {
    const answer = await tab.catchUp(tab.last());
    if (!answer.ok) throw new Error(answer.kind);
    more = answer.more;
    if (more) expect(await tab.say("Too early")).toEqual({ ok: false, kind: "behind" });
  }
  expect(pages).toBeGreaterThan(2);
  expect(await tab.say("Now")).toMatchObject({ ok: true, n: tab.items.length + 1 });
});

test("a link worker who has not read what the person wrote since is refused until they have", async () => {
  await using world = await openLiveWorld();
  const { reference } = world.person;
  const desk = await world.staffLine();
  expect(await desk.say(reference, "Hello")).toEqual({ ok: false, kind: "behind" });
  await desk.catchUp(reference);
  const seen = desk.last();
  await write(world, "Please do not come on Monday");
  expect(await desk.say(reference, "I will come on Monday", randomUUID(), seen)).toEqual({ ok: false, kind: "behind" });
  await vi.waitFor(() => expect(desk.last()).toBe(seen + 1), patience);
  expect(await desk.say(reference, "Then on Tuesday")).toMatchObject({ ok: true });
});

test("reading a record over a socket is kept as reading it, once for each page that opens it and before anything is sent", async () => {
  await using world = await openLiveWorld();
  const { reference } = world.person;
  const before = world.count("read_records");
  const desk = await world.staffLine();
  expect(world.count("read_records")).toBe(before);
  await desk.catchUp(reference);
  await desk.catchUp(reference, desk.last());
  expect(world.count("read_records")).toBe(before + 1);
  const other = await world.staffLine();
  await other.catchUp(reference);
  expect(world.count("read_records")).toBe(before + 2);
});

test("a page whose line comes back has the record open already; another's opening, or one of long ago, counts for nothing", async () => {
  await using world = await openLiveWorld();
  const { reference } = world.person;
  const { memberId } = world.worker;
  const read = await perform(world.services(), recordRead, { memberId, reference });
  const opening = read.ok ? read.value.opening : "";
  const before = world.count("read_records");
  const catchUp = async (staff: LiveStaff) => {
    const line = await world.staffLine(staff);
    expect(await line.catchUp(reference, 0, opening)).toMatchObject({ ok: true });
    line.close();
    return world.count("read_records") - before;
  };
  expect(await catchUp(world.worker)).toBe(0);
  expect(await catchUp(world.worker)).toBe(0);
  expect(await catchUp(world.lead)).toBe(1);
  world.clock.forward(13 * 3_600_000);
  expect(await catchUp(await world.signIn(memberId))).toBe(2);
});

test("staff see notes and lines by their own numbers, and the person's numbers have no gap where a note is", async () => {
  await using world = await openLiveWorld();
  const { reference, conversationId } = world.person;
  const [tab, desk] = [await world.personLine(), await world.staffLine()];
  await tab.catchUp();
  await desk.catchUp(reference);
  await write(world, "before the note");
  const note = { memberId: world.worker.memberId, reference, words: "rang the practice", clientId: randomUUID() };
  await perform(world.services(), writeNote, note);
  await write(world, "after the note");
  const { db } = world.services();
  const all = await listStaffItems(db.read, conversationId, 0, 200);
  await vi.waitFor(() => expect(desk.items).toEqual(all), patience);
  expect(desk.items.at(-2)).toMatchObject({ kind: "note", words: "rang the practice" });
  await vi.waitFor(() => expect(tab.items.at(-1)).toMatchObject({ words: "after the note" }), patience);
  expect(tab.items.map(({ n }) => n)).toEqual(tab.items.map((_, index) => index + 1));
});
