import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { findReferral } from "#db/queries/referrals.ts";
import { openGuideWorld, ordinaryPages, type GuideWorld } from "#test/integration/guide/guide-world.ts";
import { addTeam } from "./add-team.ts";

async function readyToSend(given: Parameters<typeof ordinaryPages>[0] = {}) {
  const world = await openGuideWorld({ samples: false });
  await addTeam(world, { id: "one", pcns: ["U89141"], capacities: [10] });
  const conversationId = await world.walk(await world.begin(), ordinaryPages(given));
  return { world, conversationId, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}

test("sent from twenty tabs at once, one conversation is one referral and every tab is told its reference", async () => {
  await using given = await readyToSend();
  const { world, conversationId } = given;
  const sent = await Promise.all(Array.from({ length: 20 }, () => world.send(conversationId)));
  expect(new Set(sent.map((one) => (one.ok ? one.value.reference : one.refusal.kind))).size).toBe(1);
  expect([world.count("referrals"), world.count("referral_moves")]).toEqual([1, 1]);
  expect(await world.send(conversationId)).toEqual(sent[0]);
});

test("an answer that comes while the referral is sent does not slip in behind it", async () => {
  await using given = await readyToSend();
  const { world, conversationId } = given;
  const change = world.answer(conversationId, { practice: "A81002" }, { stepId: "practice" });
  const send = world.send(conversationId);
  const [changed, sent] = await Promise.all([change, send]);
  expect(changed.ok).toBe(true);
  expect(sent).toMatchObject({ ok: false, refusal: { kind: "stale" } });
  const again = await world.send(conversationId);
  if (!again.ok) throw new Error("it was not sent");
  const late = await world.answer(conversationId, { practice: "A81001" }, { stepId: "practice" });
  expect(late).toMatchObject({ ok: false, refusal: { kind: "no-such-conversation" } });
  const referral = await findReferral(world.services().db.read, again.value.referralId);
  expect(referral?.practiceCode).toBe("A81002");
});

test("nothing is sent before the last question is answered", async () => {
  await using world = await openGuideWorld({ samples: false });
  const conversationId = await world.walk(await world.begin(), ordinaryPages().slice(0, 6));
  expect(await world.send(conversationId)).toMatchObject({ ok: false, refusal: { kind: "not-ready", at: "name" } });
  expect(world.count("referrals")).toBe(0);
});

test("answers that no longer count lose their words when it is sent, and a risk they raised stays", async () => {
  await using given = await readyToSend({ now: "afraid" });
  const { world, conversationId } = given;
  await world.answer(conversationId, { now: "ok" }, { stepId: "how-are-things" });
  await world.answer(conversationId, { "own-words": "Changed my mind" }, { stepId: "what-matters" });
  const sent = await world.send(conversationId);
  if (!sent.ok) throw new Error("it was not sent");
  expect(erasedSteps(world)).toEqual(["how-are-things B", "help-afraid none", "what-matters none"]);
  const referral = await findReferral(world.services().db.read, sent.value.referralId);
  expect(referral).toMatchObject({ risk: "B", flags: ["afraid"], card: { ownWords: "Changed my mind" } });
  expect(referral?.flaggedAt).not.toBeNull();
  const { answers } = await world.whereIs(conversationId);
  expect(JSON.stringify(answers)).not.toContain("Somewhere to go in the week");
});

test("a referral that could not be stored whole is not stored at all, and can be sent again", async () => {
  await using given = await readyToSend();
  const { world, conversationId } = given;
  const { services } = world;
  const whole = services().content.practiceByCode;
  const fault = () => {
    throw new Error("a fault in the middle of the act");
  };
  const throwing = { get: fault }; // looked at after the last answer and the new state were written
  Object.assign(services().content, { practiceByCode: throwing });
  await expect(world.send(conversationId)).rejects.toThrow("a fault in the middle");
  expect([world.count("referrals"), (await world.whereIs(conversationId)).conversation.state]).toEqual([0, "open"]);
  Object.assign(services().content, { practiceByCode: whole });
  expect(await world.send(conversationId)).toMatchObject({ ok: true });
});

test("nothing a person wrote stands in clear anywhere in the files", async () => {
  await using given = await readyToSend();
  const { world, conversationId } = given;
  await world.send(conversationId, {}, { clientId: randomUUID() });
  const words = ["Somewhere to go", "1947-03-27", "TS18 1HU", "01632960101", '"Jo"', "Dee"];
  expect(words.filter((word) => world.filesHold(word))).toEqual([]);
  expect(world.filesHold("U89141")).toBe(true);
});

function erasedSteps(world: GuideWorld): string[] {
  const rows = world
    .services()
    .db.read.all<{ step: string; risk: string }>(
      sql`SELECT step_id AS step, risk FROM entries WHERE body IS NULL AND erased_at IS NOT NULL ORDER BY seq`,
    );
  return rows.map(({ step, risk }) => `${step} ${risk}`);
}
