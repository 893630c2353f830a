import { expect, test } from "vitest";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { decksAfterMove } from "#app/use-cases/conference/decks-after-move.ts";
import { givePermission, recordToldPermission } from "#app/use-cases/conference/give-permission.ts";
import { placeDeck } from "#app/use-cases/conference/place-deck.ts";
import { publishDecks } from "#app/use-cases/conference/publish-decks.ts";
import { removeDeck } from "#app/use-cases/conference/remove-deck.ts";
import { askForRemoval, takePermissionBack } from "#app/use-cases/conference/take-permission-back.ts";
import { confirmRelease } from "#app/use-cases/library/confirm-release.ts";
import { ok } from "#app/domain/result.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listDecksOfSession } from "#db/queries/conference/decks-of-session.ts";
import { updateSession } from "#db/queries/conference/sessions.ts";
import { findStanding } from "#db/queries/library/find-resource.ts";
import { openDeckWorld, type DeckWorld } from "./deck-world.ts";

const leave = { name: "Pat Speaker", licence: "CC-BY-4.0", notesAllowed: false };
const mel = { kind: "member", memberId: "mel", sessionId: "s1" } as const;

const seenBy = async (world: DeckWorld, number: number, at = world.clock.now()) =>
  (await findStanding(world.services().db.read, publicViewer(at), number)).kind;

const told = (world: DeckWorld, number: number) =>
  perform(world.services(), recordToldPermission, {
    viewer: world.viewerOf("fay"),
    conferenceId: "spring",
    number,
    speakerId: null,
    leave,
    told: "by mail, yesterday",
  });

const publish = (
  world: DeckWorld,
  over: Partial<Parameters<typeof publishDecks>[1]> = {},
  who: "fay" | "gus" = "fay",
) =>
  perform(world.services(), publishDecks, {
    viewer: world.viewerOf(who),
    conferenceId: "spring",
    wanted: { kind: "now" },
    which: "ready",
    looked: [],
    ...over,
  });

const look = (number: number) => ({ number, version: 1, findings: 0 });

test("of twenty-two decks that were dropped, eighteen are published in one act and four appear as their speakers agree", async () => {
  await using world = await openDeckWorld(22);
  const numbers: number[] = [];
  for (let n = 1; n <= 22; n++) numbers.push(await world.dropDeck(`s${n}`, `Talk ${n}.pptx`));
  for (const number of numbers.slice(4)) expect((await told(world, number)).ok).toBe(true);
  const published = await publish(world, { looked: numbers.map(look) });
  expect(published).toEqual(ok({ public: 18, scheduled: 0, waiting: 4, left: 0 }));
  const standings = await Promise.all(numbers.map((number) => seenBy(world, number)));
  expect(standings.filter((kind) => kind === "seen")).toHaveLength(18);
  expect(standings.slice(0, 4)).toEqual(["unknown", "unknown", "unknown", "unknown"]);
  expect((await perform(world.services(), givePermission, { way: mel, leave })).ok).toBe(true);
  expect(await seenBy(world, numbers[0] ?? 0)).toBe("seen");
  const { resource } = await world.deckOf(numbers[0] ?? 0);
  expect([resource.licence, resource.permission, resource.notesAllowed]).toEqual([
    "CC-BY-4.0",
    "permission-given",
    false,
  ]);
});

test("a deck for the end of its session is there on the second, and not before, also after the site was started again", async () => {
  await using world = await openDeckWorld();
  const number = await world.dropDeck("s1", "Talk.pptx");
  await told(world, number);
  await world.write((db) => updateSession(db, "s1", { endsMinutes: 12 * 60 }));
  const published = await publish(world, { wanted: { kind: "when-session-ends" }, looked: [look(number)] });
  expect(published).toMatchObject({ ok: true, value: { public: 0, scheduled: 1 } });
  await world.write((db) => updateSession(db, "s1", { endsMinutes: 16 * 60 + 30 }));
  await world.services().db.act(async (db) => {
    const services = world.services();
    const tools = { ...services, db, now: world.clock.now(), newId: services.ids.newId, announce: () => undefined };
    await decksAfterMove({ ...tools, randomBytes: services.ids.randomBytes }, { sessionId: "s1", by: "fay" });
    return { keep: true, value: null };
  });
  await world.restart();
  const end = Date.parse("2026-05-06T15:30:00Z"); // half past four, British Summer Time
  expect(await seenBy(world, number, new Date(end - 1))).toBe("embargoed");
  expect(await seenBy(world, number, new Date(end))).toBe("seen");
  const before = await listDecksOfSession(world.services().db.read, publicViewer(new Date(end - 1)), "s1");
  expect(before).toEqual([{ kind: "later", from: new Date(end) }]);
  const after = await listDecksOfSession(world.services().db.read, publicViewer(new Date(end)), "s1");
  expect(after).toMatchObject([{ kind: "seen", number, title: "Talk about theme1" }]);
});

test("two facilitators who publish at the same moment, and a speaker who agrees then, leave one public deck and one word for it", async () => {
  await using world = await openDeckWorld();
  const number = await world.dropDeck("s1", "Talk.pptx");
  const looked = [look(number)];
  await Promise.all([
    publish(world, { looked }, "fay"),
    perform(world.services(), givePermission, { way: mel, leave }),
    publish(world, { looked }, "gus"),
  ]);
  expect(await seenBy(world, number)).toBe("seen");
  const confirmations = world.count("release_confirmations");
  expect(confirmations).toBe(1);
});

test("without leave, or before somebody looked through it, nothing is published, whoever asks", async () => {
  await using world = await openDeckWorld();
  const number = await world.dropDeck("s2", "Talk.pptx");
  const stranger = { memberId: "mel", grants: [], spaceIds: [], now: world.clock.now() };
  expect(await publish(world, { viewer: stranger })).toEqual({ ok: false, refusal: { kind: "may-not-keep" } });
  expect(await publish(world, { which: [number], looked: [look(number)] })).toEqual(
    ok({ public: 0, scheduled: 0, waiting: 1, left: 0 }),
  );
  expect(await seenBy(world, number)).toBe("unknown");
  const other = await world.dropDeck("s3", "Other.pptx");
  await told(world, other);
  expect(await publish(world, { which: [other] })).toEqual(ok({ public: 0, scheduled: 0, waiting: 0, left: 1 }));
  expect(await seenBy(world, other)).toBe("unknown");
  const viewer = world.viewerOf("gus");
  await perform(world.services(), confirmRelease, { viewer, number: other, version: 1, findings: 0 });
  expect(await seenBy(world, other)).toBe("seen");
});

test("a moment that is over is refused, and one that comes is kept to the minute", async () => {
  await using world = await openDeckWorld();
  const number = await world.dropDeck("s1", "Talk.pptx");
  await told(world, number);
  const past = { kind: "at", from: new Date(world.clock.now().getTime() - 1000) } as const;
  expect(await publish(world, { wanted: past })).toEqual({ ok: false, refusal: { kind: "moment-past" } });
  const from = new Date("2026-05-07T08:00:00Z");
  await publish(world, { wanted: { kind: "at", from }, looked: [look(number)] });
  expect(await seenBy(world, number, new Date(from.getTime() - 1))).toBe("embargoed");
  expect(await seenBy(world, number, from)).toBe("seen");
});

test("leave that is taken back hides the deck at once; a removal that was asked for is one press away from being final", async () => {
  await using world = await openDeckWorld();
  const services = world.services();
  const number = await world.dropDeck("s1", "Talk.pptx");
  await publish(world, { looked: [look(number)] });
  await perform(services, givePermission, { way: mel, leave });
  expect(await seenBy(world, number)).toBe("seen");
  await perform(services, takePermissionBack, { way: mel });
  expect(await seenBy(world, number)).toBe("unknown");
  await perform(services, givePermission, { way: mel, leave });
  expect(await seenBy(world, number)).toBe("seen");
  await perform(services, askForRemoval, { way: mel, number });
  expect(await seenBy(world, number)).toBe("unknown");
  await perform(services, removeDeck, { viewer: world.viewerOf("gus"), conferenceId: "spring", number });
  const shown = await listDecksOfSession(services.db.read, publicViewer(world.clock.now()), "s1");
  expect(shown).toEqual([{ kind: "removed" }]);
  await perform(services, givePermission, { way: mel, leave });
  expect(await seenBy(world, number)).not.toBe("seen");
});

test("a deck without a session waits for one; leave that its speaker gave beforehand counts from then on", async () => {
  await using world = await openDeckWorld();
  await perform(world.services(), givePermission, { way: mel, leave });
  const number = await world.dropDeck(null, "Who knows.pptx");
  expect(await publish(world, { looked: [look(number)] })).toEqual(
    ok({ public: 0, scheduled: 0, waiting: 0, left: 0 }),
  );
  const place = { viewer: world.viewerOf("fay"), conferenceId: "spring", number };
  await perform(world.services(), placeDeck, { ...place, sessionId: "s1" });
  expect(await publish(world, { looked: [look(number)] })).toEqual(
    ok({ public: 1, scheduled: 0, waiting: 0, left: 0 }),
  );
  await perform(world.services(), placeDeck, { ...place, sessionId: "s2" });
  expect(await seenBy(world, number)).toBe("unknown"); // nobody who speaks there has agreed
});
