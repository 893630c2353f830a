import { expect, test } from "vitest";
import { keepDraft } from "#app/use-cases/discussion/keep-draft.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findDraft, listDraftPlaces } from "#db/queries/discussion/drafts.ts";
import { listOwnUnsent } from "#db/queries/discussion/own-unsent.ts";
import { drafts } from "#db/schema/index.ts";
import { openLibraryWorld, type LibraryWorld } from "#test/integration/library/library-world.ts";

const place = "thread:12";

async function keep(world: LibraryWorld, body: string, version: number, over: object = {}) {
  return perform(world.services(), keepDraft, { memberId: "max", place, title: "", body, version, ...over });
}

test("words are kept as they are typed, found on another device, and gone when the box is empty", async () => {
  await using world = await openLibraryWorld();
  for (const id of ["max", "ola"]) await world.addMember(id);
  const { read } = world.services().db;
  expect(await keep(world, "Who knows", 0)).toEqual({ ok: true, value: { version: 1 } });
  expect(await keep(world, "Who knows quoits", 1)).toEqual({ ok: true, value: { version: 2 } });
  expect(await findDraft(read, "max", place)).toMatchObject({ body: "Who knows quoits", version: 2 });
  expect(await findDraft(read, "ola", place)).toBe(null);
  expect(await listOwnUnsent(read, "max")).toMatchObject([{ place, body: "Who knows quoits" }]);
  expect(await keep(world, "  ", 2)).toEqual({ ok: true, value: { version: 0 } });
  expect(await listDraftPlaces(read, "max")).toEqual([]);
});

test("words of two devices are not written over each other: the second is shown what the first kept", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("max");
  await keep(world, "On the phone", 0);
  const late = await keep(world, "On the laptop", 0);
  expect(late).toMatchObject({ ok: false, refusal: { kind: "newer", draft: { body: "On the phone", version: 1 } } });
  expect(await keep(world, "On the phone", 0)).toEqual({ ok: true, value: { version: 1 } });
  expect(await keep(world, "On the laptop", 1)).toEqual({ ok: true, value: { version: 2 } });
});

test("nothing is kept for a place that there is none of, and the database holds no readable word of a draft", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("max");
  expect(await keep(world, "Hello", 0, { place: "desk:1" })).toMatchObject({ refusal: { kind: "no-such-place" } });
  expect(await keep(world, "a".repeat(40_001), 0)).toMatchObject({ refusal: { kind: "too-long" } });
  await keep(world, "Quoits in Blyth", 0);
  const rows = await world.services().db.read.select().from(drafts);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.words.toString("latin1")).not.toContain("Quoits");
});
