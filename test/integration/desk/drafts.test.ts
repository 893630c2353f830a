import { expect, test } from "vitest";
import { cameMeanwhile } from "#app/routes/desk.$reference/came-meanwhile.tsx";
import type { RecordView } from "#app/routes/desk.$reference/record-view.ts";
import type { Refused } from "#app/routes/desk.$reference/refused.ts";
import { loadMyData } from "#app/routes/track.$reference_.my-data/load-my-data.ts";
import { loadTracking } from "#app/routes/track.$reference/load-tracking.ts";
import { findAsked } from "#app/routes/track.$reference/require-tracked.ts";
import type { CaseBox } from "#app/domain/conversation/case-draft.ts";
import { keepCaseDraft } from "#app/use-cases/desk/keep-case-draft.ts";
import { perform } from "#app/use-cases/perform.ts";
import { removeEnded } from "#app/use-cases/sign-in/remove-ended.ts";
import { listPersonMessages } from "#db/queries/entries.ts";
import { caseDrafts } from "#db/schema/index.ts";
import { ana, lead, neighbour, openDeskWorld, rashid, type Answer, type DeskWorld } from "./desk-world.ts";

const canary = "canary-words-that-were-not-sent";
const form = "44444444-4444-4444-8444-444444444444";

const recordOf = (answer: Answer) => (answer.body as { record: RecordView }).record;

type Given = { box?: CaseBox; version?: number; as?: string; clientId?: string };

async function keep(world: DeskWorld, reference: string, words: string, given: Given = {}) {
  const { box = "message", version = 0, as = ana, clientId = form } = given;
  return perform(world.services(), keepCaseDraft, { memberId: as, reference, box, words, version, clientId });
}

test("words that were not sent are put back for their writer on every device, and for nobody else", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  const first = await keep(world, reference, canary);
  expect(first).toMatchObject({ ok: true });
  await keep(world, reference, `${canary} in a note`, { box: "note" });

  const { drafts } = recordOf(await world.open(ana, reference)).writing;
  expect([drafts.message.words, drafts.note.words]).toEqual([canary, `${canary} in a note`]);
  expect(JSON.stringify((await world.open(rashid, reference)).body)).not.toContain(canary);
  expect(await keep(world, reference, "Of another device", { version: 0 })).toMatchObject({
    refusal: { kind: "newer", draft: { words: canary } },
  });
  const version = first.ok ? first.value.version : 0;
  expect(await keep(world, reference, " ", { version })).toEqual({ ok: true, value: { version: 0 } });
  expect(recordOf(await world.open(ana, reference)).writing.drafts.message.words).toBe("");
});

test("a draft goes when it is sent, and what its page keeps too late does not come back", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  await keep(world, reference, "Shall I ring?");
  await keep(world, reference, "Ask about the stairs", { box: "note" });
  await world.press(ana, reference, { intent: "say", clientId: form, words: "Shall I ring?" });
  const note = "55555555-5555-4555-8555-555555555555";
  await world.press(ana, reference, { intent: "note", clientId: note, words: "Ask about the stairs" });
  await keep(world, reference, "Shall I ring?");
  expect(await world.services().db.read.select().from(caseDrafts)).toEqual([]);
});

test("a message that was refused keeps its draft", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, version } = await world.refer();
  await keep(world, reference, "Shall I ring?");
  await world.press(lead, reference, { intent: "state", move: "contact" });
  const stale = { intent: "say", clientId: form, words: "Shall I ring?", version: String(version) };
  expect((await world.press(ana, reference, stale)).status).toBe(409);
  expect(recordOf(await world.open(ana, reference)).writing.drafts.message.words).toBe("Shall I ring?");
});

test("whoever may not see a record keeps nothing in it, and the database holds no readable word of a draft", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  expect(await keep(world, reference, "Hello", { as: neighbour })).toMatchObject({
    refusal: { kind: "no-such-referral" },
  });
  expect(await keep(world, reference, "a".repeat(40_001))).toMatchObject({ refusal: { kind: "too-long" } });
  await keep(world, reference, canary);
  const rows = await world.services().db.read.select().from(caseDrafts);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.body.toString("latin1")).not.toContain(canary);
});

test("a draft is in nothing that is made for the person", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, conversationId } = await world.refer();
  await keep(world, reference, canary);
  await keep(world, reference, canary, { box: "note" });
  const person = world.personOf(conversationId);
  const asked = await findAsked(person, reference);
  if (asked === null) throw new Error("The person may open their own page");
  const seen = JSON.stringify([
    await loadTracking(person, reference),
    await loadMyData(person, asked.tracked),
    await listPersonMessages(world.services().db.read, conversationId),
  ]);
  expect(seen).toContain(reference);
  expect(seen).not.toContain(canary);
});

test("a colleague's unsent message is told by name and minute for a quarter of an hour, and never a note", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  await keep(world, reference, canary);
  await keep(world, reference, "Only for staff", { as: lead, box: "note" });
  const told = async (as: string) => recordOf(await world.open(as, reference)).writing.unsent;
  expect(await told(rashid)).toEqual([
    {
      name: "Ana Ferreira",
      says: "Ana Ferreira has an unsent message here. They last wrote on it at 11 in the morning.",
    },
  ]);
  expect(await told(ana)).toEqual([]);
  world.clock.set("2026-05-06T10:20:00Z");
  expect(await told(rashid)).toEqual([]);
});

test("what came while somebody wrote stands above their words, and they may send them anyway", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  const before = recordOf(await world.open(ana, reference));
  await world.press(lead, reference, {
    intent: "say",
    clientId: "77777777-7777-4777-8777-777777777777",
    words: "I ring you today",
  });
  const after = String(before.seen);
  const stale = { intent: "say", clientId: form, words: "Shall I ring?", after, version: String(before.version) };
  const answer = (await world.press(ana, reference, stale)).body as { record: RecordView; refused: Refused };
  expect(answer.refused.values["words"]).toBe("Shall I ring?");
  const came = cameMeanwhile(answer.record, answer.refused);
  expect(came.map(({ who, words }) => [who, words[0]?.words])).toEqual([["Emma Garbutt", "I ring you today"]]);
  const again = { ...stale, after: String(answer.record.seen), version: String(answer.record.version) };
  expect((await world.press(ana, reference, again)).location).toContain("done=said");
});

test("words that were left unsent for a month are forgotten", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  await keep(world, reference, canary);
  const rows = async () => (await world.services().db.read.select().from(caseDrafts)).length;
  world.clock.set("2026-06-04T10:00:00Z");
  await perform(world.services(), removeEnded, undefined);
  expect(await rows()).toBe(1);
  world.clock.set("2026-06-06T10:00:00Z");
  await perform(world.services(), removeEnded, undefined);
  expect(await rows()).toBe(0);
});
