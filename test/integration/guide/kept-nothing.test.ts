import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import { openGuideWorld, ordinaryPages, type GuideWorld, type Page } from "./guide-world.ts";

const hour = 3_600_000;
const helper: Page[] = [{ who: "someone-i-care-for" }, { "their-now": "ok" }, { "their-age": "adult" }];

const stopping: [name: string, pages: Page[], end: string][] = [
  ["someone under 18", [{ who: "me" }, { now: "afraid" }, {}, { age: "child" }], "under-18"],
  ["a practice over the border", [...ordinaryPages().slice(0, 3), { practice: "A82004" }], "outside-region"],
  ["a birth date under 18", [...ordinaryPages().slice(0, 7), { birth: "6 5 2009" }], "under-18"],
  ["a helper whose person has not agreed", [...helper, { agreed: "no" }], "no-agreement"],
];

test.each(stopping)("%s: it ends kindly, and no row, session or key of it is left", async (_name, pages, end) => {
  await using world = await openGuideWorld({ samples: false });
  const conversationId = await world.walk(await world.begin(), pages.slice(0, -1));
  expect(await world.answer(conversationId, pages.at(-1) ?? {})).toMatchObject({ value: { at: end, ended: true } });
  expectNothingLeft(world, conversationId);
});

test("a parent who asks for a child is shown where to go, and may go on for themselves", async () => {
  await using world = await openGuideWorld({ samples: false });
  const conversationId = await world.begin();
  const way = await world.walk(conversationId, [helper[0] ?? {}, helper[1] ?? {}, { "their-age": "child" }]);
  expect((await world.whereIs(way)).step.id).toBe("child-help");
  const goOn = await world.answer(conversationId, { "for-yourself": "go-on" });
  expect(goOn).toMatchObject({ value: { at: "who", ended: false } });
  expect(await world.walk(conversationId, ordinaryPages())).toBe(conversationId);
  expect((await world.whereIs(conversationId)).step.kind).toBe("check");
  expect(world.count("conversations")).toBe(1);
});

test("the eighteenth birthday decides: a day short of it ends, the day itself goes on", async () => {
  await using world = await openGuideWorld({ samples: false });
  const birth = { birth: "7 5 2008" };
  const young = await world.walk(await world.begin(), ordinaryPages().slice(0, 7));
  expect(await world.answer(young, birth)).toMatchObject({ value: { at: "under-18", ended: true } });
  world.clock.set("2026-05-06T23:30:00Z"); // half past midnight on the 7th, as the region's clocks show it
  const grown = await world.walk(await world.begin(), ordinaryPages().slice(0, 7));
  expect(await world.answer(grown, birth)).toMatchObject({ value: { at: "postcode", ended: false } });
});

test("what was not sent is removed after 24 hours by the site itself, and what was sent stays", async () => {
  await using world = await openGuideWorld();
  const begun = await world.walk(await world.begin(), ordinaryPages());
  await world.sent(ordinaryPages());
  const runner = makeRunner(world.services());
  await runner.plan();
  world.clock.forward(23.5 * hour);
  await runner.drain();
  expect((await world.whereIs(begun)).conversation.state).toBe("open");
  world.clock.forward(hour);
  await runner.drain();
  expect(world.services().db.read.sealer.hasKey(begun)).toBe(false);
  expect(world.count("conversations")).toBe(1);
  expect(world.count("referrals")).toBe(1);
});

test("a crash between the removal and its key leaves a key, and the night's sweep takes it", async () => {
  await using world = await openGuideWorld({ samples: false });
  const { sealer } = world.services().db.read;
  sealer.createKey("a conversation that was removed");
  const stays = await world.begin();
  const runner = makeRunner(world.services());
  await runner.plan();
  world.clock.set("2026-05-07T09:00:00Z");
  await runner.drain();
  expect(sealer.listKeys()).toEqual([stays]);
});

function expectNothingLeft(world: GuideWorld, conversationId: string): void {
  const tables = ["conversations", "entries", "session_grants", "sessions", "referrals"];
  expect(tables.map((table) => [table, world.count(table)])).toEqual(tables.map((table) => [table, 0]));
  expect(world.services().db.read.sealer.hasKey(conversationId)).toBe(false);
}
