import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { CaseView } from "#app/routes/desk._index/case-view.ts";
import type { RecordView } from "#app/routes/desk.$reference/record-view.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { perform } from "#app/use-cases/perform.ts";
import { insertEntry } from "#db/queries/entries.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { heardEar, lines } from "#test/support/guide/heard-texts.ts";
import { ana, lead, openDeskWorld, rashid, type Answer, type DeskWorld } from "./desk-world.ts";

const recordOf = (answer: Answer) => (answer.body as { record: RecordView }).record;
const listed = (answer: Answer) => (answer.body as { cases: CaseView[] }).cases;

async function openHearingDesk() {
  const world = await openDeskWorld({ ear: heardEar });
  await world.places({ [ana]: 9 });
  return world;
}

async function write(world: DeskWorld, conversationId: string, words: string): Promise<void> {
  const said = await perform(world.services(), sayAsPerson, { conversationId, clientId: randomUUID(), words });
  if (!said.ok) throw new Error("The message was refused");
}

test("where nothing was noticed, no rule, no flag and no mark is shown", async () => {
  await using world = await openHearingDesk();
  const { reference } = await world.refer();
  const record = recordOf(await world.open(ana, reference));
  expect(record).toMatchObject({ flag: null, noticed: [], direct: [], head: { labels: [], level: null, waits: null } });
  expect(record.ownWords).toEqual([{ words: "Somewhere to go in the week", rules: [] }]);
});

test("what was noticed in a message is marked in place, with each rule and why, and nothing of the words is lost", async () => {
  await using world = await openHearingDesk();
  const { reference, conversationId } = await world.refer();
  await write(world, conversationId, lines.lifeAtRisk);
  const record = recordOf(await world.open(ana, reference));
  expect(record.flag).toMatchObject({
    words: ["Suicide, or not wanting to live", "An overdose, or harm already done"],
    level: "Level A: life may be at risk",
    seenBy: null,
  });
  expect(record.noticed).toMatchObject([
    { rule: "plan", where: "In a message", words: [lines.lifeAtRisk.slice(0, 26)] }, // the whole of the emoji
    { rule: "take-all", where: "In a message", words: [lines.lifeAtRisk.slice(19)] },
  ]);
  const [message] = record.timeline;
  expect(message?.words).toEqual([
    { words: lines.lifeAtRisk, rules: ["heard:suicide:plan", "heard:overdose-now:take-all"] },
  ]);
  expect(record.timeline[1]).toMatchObject({ kind: "line", who: "The site" });
});

test("what was noticed in an answer is marked in the person's own words and in the answer itself", async () => {
  await using world = await openHearingDesk();
  const id = await world.begin();
  await world.walk(id, ordinaryPages().slice(0, 4));
  await world.walk(id, [{ "own-words": lines.hit }]);
  // What comes in between when it is heard is passed by as it is asked.
  while ((await world.whereIs(id)).step.kind === "say") await world.walk(id, [{}]);
  await world.walk(id, ordinaryPages().slice(5));
  const sent = await world.send(id);
  if (!sent.ok) throw new Error("Sending was refused");
  const record = recordOf(await world.open(ana, sent.value.reference));
  const marked = [
    { words: "My husband ", rules: [] },
    { words: "hits me", rules: ["heard:abuse:abuse-hit"] },
  ];
  expect(record.ownWords).toEqual(marked);
  expect(record.answers.flatMap(({ said }) => said.map(({ words }) => words))).toContainEqual(marked);
  expect(record.noticed).toMatchObject([{ rule: "abuse-hit", words: ["hits me"] }]);
  expect(record.flag).toMatchObject({
    words: ["Being hurt or controlled by someone"],
    level: "Urgent because of its kind: someone must look today",
  });
});

test("words that were changed before sending are erased; the flag stays and says so", async () => {
  await using world = await openHearingDesk();
  const id = await world.begin();
  await world.walk(id, ordinaryPages().slice(0, 4));
  await world.walk(id, [{ "own-words": lines.hit }]);
  const { stepId } = (await world.whereIs(id)).answers.at(-1) ?? { stepId: "" };
  expect((await world.answer(id, { "own-words": lines.ordinary }, { stepId })).ok).toBe(true);
  while ((await world.whereIs(id)).step.kind === "say") await world.walk(id, [{}]);
  await world.walk(id, ordinaryPages().slice(5));
  const sent = await world.send(id);
  if (!sent.ok) throw new Error("Sending was refused");
  const answer = await world.open(ana, sent.value.reference);
  const record = recordOf(answer);
  expect(record.flag).toMatchObject({ words: ["Being hurt or controlled by someone"] });
  expect(record.noticed).toMatchObject([{ rule: "abuse-hit", words: null }]);
  expect(record.ownWords).toEqual([{ words: lines.ordinary, rules: [] }]);
  expect(JSON.stringify(answer.body)).not.toContain("hits me");
});

test("a label stands beside the person without a flag, a level or a wait", async () => {
  await using world = await openHearingDesk();
  const { reference, conversationId } = await world.refer();
  await write(world, conversationId, lines.wornOut);
  const { head, flag, noticed } = recordOf(await world.open(ana, reference));
  expect(flag).toBeNull();
  expect(head).toMatchObject({
    flags: [],
    labels: ["Worn out or hopeless (label, no clock)"],
    level: null,
    urgent: false,
  });
  expect(noticed).toMatchObject([{ rule: "tired", words: ["so tired"] }]);
});

test("acting on a flag asks what was done, and shows it with name, day and time", async () => {
  await using world = await openHearingDesk();
  const { reference, conversationId } = await world.refer();
  await write(world, conversationId, lines.wishToDie);
  expect(await world.act(ana, reference, { deeds: "" })).toMatchObject({
    status: 422,
    body: { refused: { errors: { deeds: "Choose what you did" } } },
  });
  expect(await world.act(ana, reference, { deeds: "other", words: "  " })).toMatchObject({
    status: 422,
    body: { refused: { errors: { words: "Say it in a few words" }, values: { deeds: "other" } } },
  });
  expect((await world.referral(reference)).acknowledgedAt).toBeNull();

  const words = "Talked for half an hour; their sister is with them.";
  expect((await world.act(ana, reference, { deeds: "rang", words })).location).toContain("done=flag-seen");
  const { flag, timeline } = recordOf(await world.open(lead, reference));
  expect(flag).toMatchObject({
    seenBy: "Ana Ferreira",
    deeds: ["I talked with them, in the way that is safe"],
    note: words,
  });
  expect(flag?.seenAt).toEqual((await world.referral(reference)).acknowledgedAt);
  expect(timeline.at(-1)).toMatchObject({ who: "Ana Ferreira", deeds: flag?.deeds });
  expect(world.filesHold(words)).toBe(false);
});

test("of two who act on a flag at once one name stands, and the other is told whose with every word kept", async () => {
  await using world = await openHearingDesk();
  const { reference, conversationId } = await world.refer();
  await write(world, conversationId, lines.wishToDie);
  const both = await Promise.all([
    world.act(ana, reference, { words: "I rang" }),
    world.act(rashid, reference, { words: "I rang too" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([302, 409]);
  const winner = both[0].status === 302 ? "Ana Ferreira" : "Rashid Khan";
  const refused = both.find(({ status }) => status === 409);
  expect(refused?.body).toMatchObject({
    refused: {
      problem: expect.stringContaining(`${winner} acts on the flag already`),
      values: { words: winner === "Ana Ferreira" ? "I rang too" : "I rang" },
    },
    record: { flag: { seenBy: winner } },
  });
  expect(recordOf(await world.open(lead, reference)).timeline.filter(({ deeds }) => deeds !== null)).toHaveLength(1);
});

test("a flag is not closed away: it closes once somebody has said what they did", async () => {
  await using world = await openHearingDesk();
  const { reference, conversationId } = await world.refer();
  await world.press(ana, reference, { intent: "state", move: "contact" });
  await write(world, conversationId, lines.hit);
  const close = { intent: "close", clientId: randomUUID(), reason: "goals-met", where: "" };
  expect(await world.press(ana, reference, close)).toMatchObject({
    status: 409,
    body: { refused: { problem: "First say what you did about the flag. Then close it." } },
  });
  expect((await world.referral(reference)).state).toBe("in-contact");
  await world.act(ana, reference);
  expect((await world.press(ana, reference, close)).location).toContain("done=closed");
});

test("pressing twice keeps one note", async () => {
  await using world = await openHearingDesk();
  const { reference, conversationId } = await world.refer();
  await write(world, conversationId, lines.wishToDie);
  const clientId = randomUUID();
  await Promise.all([world.act(ana, reference, { clientId }), world.act(ana, reference, { clientId })]);
  expect(recordOf(await world.open(ana, reference)).timeline.filter(({ deeds }) => deeds !== null)).toHaveLength(1);
});

test("nobody acts on a flag that was raised again while they wrote, without having seen it", async () => {
  await using world = await openHearingDesk();
  const { reference, conversationId } = await world.refer(ordinaryPages());
  await write(world, conversationId, lines.hit);
  const { raises } = recordOf(await world.open(ana, reference));
  await write(world, conversationId, lines.lifeAtRisk);
  const old = await world.act(ana, reference, { raises: String(raises), words: "Rang them" });
  expect(old).toMatchObject({
    status: 409,
    body: { refused: { problem: expect.stringContaining("raised the flag again"), values: { words: "Rang them" } } },
  });
  expect((await world.referral(reference)).acknowledgedAt).toBeNull();
  expect((await world.act(ana, reference)).status).toBe(302);
});

test("the urgent list shows the kind in words, the level and the wait, life at risk first, acted-on last", async () => {
  await using world = await openHearingDesk();
  const acted = await world.refer();
  await write(world, acted.conversationId, lines.wishToDie);
  await world.act(ana, acted.reference);
  const wish = await world.refer();
  await write(world, wish.conversationId, lines.wishToDie);
  world.clock.forward(95 * 60_000);
  const life = await world.refer();
  await write(world, life.conversationId, lines.lifeAtRisk);

  const cases = listed(await world.desk(ana, "?list=urgent"));
  expect(cases.map(({ reference }) => reference)).toEqual([life.reference, wish.reference, acted.reference]);
  expect(cases).toMatchObject([
    { level: "Level A: life may be at risk", waits: "less than a minute" },
    { flags: ["Suicide, or not wanting to live"], level: "Level B: someone must look today", waits: "1 hour" },
    { flagSeen: true, waits: null },
  ]);
});

test("the answer to the direct question stands beside the flag, and a no takes nothing away", async () => {
  await using world = await openHearingDesk();
  const id = await world.begin();
  await world.walk(id, ordinaryPages().slice(0, 4));
  await world.walk(id, [{ "own-words": lines.wishToDie }]);
  const { step } = await world.whereIs(id);
  const [field] = step.fields;
  await world.walk(id, [{ [field?.id ?? ""]: "no" }]);
  while ((await world.whereIs(id)).step.kind === "say") await world.walk(id, [{}]);
  await world.walk(id, ordinaryPages().slice(5));
  const sent = await world.send(id);
  if (!sent.ok) throw new Error("Sending was refused");
  const record = recordOf(await world.open(ana, sent.value.reference));
  expect(record.direct).toEqual([{ question: "Are you having thoughts of ending your life?", said: "No" }]);
  expect(record.flag).toMatchObject({ level: "Level B: someone must look today" });
  expect((await world.referral(sent.value.reference)).flaggedAt).not.toBeNull();
});

test("what was kept before anything was listened to still opens", async () => {
  await using world = await openHearingDesk();
  const { reference, conversationId } = await world.refer();
  const at = world.services().clock.now();
  const old = {
    kind: "message",
    audience: "both",
    author: "person",
    authorId: null,
    words: lines.ordinary,
    at,
  } as const;
  await world.write((db) => insertEntry(db, { ...old, id: randomUUID(), clientId: randomUUID(), conversationId }));
  const record = recordOf(await world.open(ana, reference));
  expect(record.timeline).toMatchObject([{ words: [{ words: lines.ordinary, rules: [] }], deeds: null }]);
});
