import { randomUUID } from "node:crypto";
import { join } from "node:path";
import Client from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { listPersonItems } from "#db/queries/transcripts.ts";
import { mostLetters } from "#app/domain/conversation/message-length.ts";
import { openLiveWorld } from "./live-world.ts";
import { patience } from "#test/support/live/patience.ts";

test("what one side writes is with the other side and in every tab within a second", async () => {
  await using world = await openLiveWorld();
  const { reference } = world.person;
  const [first, second, desk] = [await world.personLine(), await world.personLine(), await world.staffLine()];
  await first.catchUp();
  await second.catchUp();
  await desk.catchUp(reference);

  expect(await first.say("I would like to get out more")).toMatchObject({ ok: true, help: false });
  await vi.waitFor(() => {
    expect(desk.items.at(-1)).toMatchObject({ kind: "message", from: "person", words: "I would like to get out more" });
    expect(second.items.at(-1)).toMatchObject({ kind: "message", from: "you", words: "I would like to get out more" });
  }, patience);

  expect(await desk.say(reference, "There is a walking group")).toMatchObject({ ok: true });
  await vi.waitFor(() => {
    for (const tab of [first, second])
      expect(tab.items.at(-1)).toMatchObject({ kind: "message", from: "us", words: "There is a walking group" });
  }, patience);
});

test("an acknowledgement means that it is kept, and what could not be kept says so and reaches nobody", async () => {
  await using world = await openLiveWorld();
  const [tab, other] = [await world.personLine(), await world.personLine()];
  await tab.catchUp();
  await other.catchUp();
  const { db, config } = world.services();
  const kept = async () => (await listPersonItems(db.read, world.person.conversationId, 0, 200)).length;

  const said = await tab.say("Kept before you hear of it");
  expect(said).toMatchObject({ ok: true, n: await kept() });

  using held = holdStorage(join(config.dataDir, "site.db"));
  const before = other.items.length;
  const id = randomUUID();
  expect(await tab.say("The disk is busy", id)).toEqual({ ok: false, kind: "not-saved" });
  held.letGo();
  expect(await tab.say("The disk is busy", id)).toMatchObject({ ok: true, n: await kept() });
  await vi.waitFor(() => expect(other.items).toHaveLength(before + 1), patience);
});

test("a message that is sent ten times stands there once, with the same answer each time", async () => {
  await using world = await openLiveWorld();
  const [tab, desk] = [await world.personLine(), await world.staffLine()];
  await tab.catchUp();
  await desk.catchUp(world.person.reference);
  const before = { tab: tab.items.length, desk: desk.items.length };
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => tab.say("Only once", id)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await tab.say("Other words", id)).toEqual({ ok: false, kind: "changed" });
  await tab.say("And then this");
  await vi.waitFor(() => {
    expect(tab.items.slice(before.tab)).toHaveLength(2);
    expect(desk.items.slice(before.desk)).toHaveLength(2);
  }, patience);
});

test("twenty messages at the same moment are all kept, numbered without a gap, and the same in every tab", async () => {
  await using world = await openLiveWorld({ says: 100 });
  const tabs = [await world.personLine(), await world.personLine()] as const;
  for (const tab of tabs) await tab.catchUp();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => tabs[n % 2]?.say(`Number ${n}`)));
  expect(answers.filter((answer) => answer?.ok)).toHaveLength(20);
  const { db } = world.services();
  const kept = await listPersonItems(db.read, world.person.conversationId, 0, 200);
  expect(kept.map(({ n }) => n)).toEqual(kept.map((_, index) => index + 1));
  await vi.waitFor(() => {
    for (const tab of tabs) expect(tab.items).toEqual(kept);
  }, patience);
});

test("empty words, too many words, and words for a team without live conversations are refused with the reason", async () => {
  await using world = await openLiveWorld();
  const tab = await world.personLine();
  await tab.catchUp();
  expect(await tab.say(" \n ")).toEqual({ ok: false, kind: "empty" });
  expect(await tab.say("a".repeat(mostLetters + 1))).toEqual({ ok: false, kind: "too-long" });
  expect(await tab.say("é".repeat(mostLetters))).toMatchObject({ ok: true });
  await world.turnOff();
  expect(await tab.say("Is anyone there")).toEqual({ ok: false, kind: "not-live" });
});

test("words in which danger is heard tell the page to show help", async () => {
  await using world = await openLiveWorld();
  const tab = await world.personLine();
  await tab.catchUp();
  expect(await tab.say("I want to kill myself")).toMatchObject({ ok: true, help: true });
});

/** Another process that writes and does not end. */
function holdStorage(file: string) {
  const other = new Client(file);
  other.exec("BEGIN IMMEDIATE");
  const letGo = () => void (other.open && other.close());
  return { letGo, [Symbol.dispose]: letGo };
}
