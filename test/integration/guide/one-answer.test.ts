import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openGuideWorld, ordinaryPages } from "./guide-world.ts";

test("of twenty different answers to one question at the same moment, one is taken and the others are told", async () => {
  await using world = await openGuideWorld({ samples: false });
  const conversationId = await world.walk(await world.begin(), ordinaryPages().slice(0, 3));
  const practices = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? "A81001" : "A81002"));
  const taken = await Promise.all(practices.map((practice) => world.answer(conversationId, { practice })));
  expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
  expect(new Set(taken.flatMap((one) => (one.ok ? [] : [one.refusal.kind])))).toEqual(new Set(["already-answered"]));
  const { answers, conversation } = await world.whereIs(conversationId);
  expect(answers.map(({ stepId }) => stepId)).toEqual(["who", "how-are-things", "age", "practice"]);
  expect(conversation).toMatchObject({ turn: 4, lastSeq: 4 });
});

test("a page that is posted ten times is one answer, and every post is told the same place", async () => {
  await using world = await openGuideWorld({ samples: false });
  const conversationId = await world.begin();
  const clientId = randomUUID();
  const posts = Array.from({ length: 10 }, () => world.answer(conversationId, { who: "me" }, { clientId, turn: 0 }));
  const taken = await Promise.all(posts);
  expect(taken.map((one) => one.ok && one.value.at)).toEqual(Array.from({ length: 10 }, () => "how-are-things"));
  const later = await world.answer(conversationId, { who: "me" }, { clientId, turn: 0, stepId: "who" });
  expect(later).toMatchObject({ ok: true, value: { at: "how-are-things", seq: null } });
  expect(world.count("entries")).toBe(1);
});

test("a repeated post with other words in it changes nothing: the first answer stands", async () => {
  await using world = await openGuideWorld({ samples: false });
  const conversationId = await world.begin();
  const clientId = randomUUID();
  await world.answer(conversationId, { who: "me" }, { clientId });
  const again = { clientId, turn: 0, stepId: "who" };
  expect(await world.answer(conversationId, { who: "professional" }, again)).toMatchObject({ ok: true });
  expect((await world.whereIs(conversationId)).answers.map(({ values }) => values)).toEqual([{ who: "me" }]);
});

test("the tab that answers second is told, and taken when it sends its page again with the turn of now", async () => {
  await using world = await openGuideWorld({ samples: false });
  const conversationId = await world.walk(await world.begin(), ordinaryPages().slice(0, 3));
  await world.answer(conversationId, { practice: "A81001" }, { turn: 3 });
  await world.answer(conversationId, { "own-words": "From the first tab" });
  const second = { practice: "A81002" };
  const stale = await world.answer(conversationId, second, { turn: 3, stepId: "practice" });
  expect(stale).toMatchObject({ ok: false, refusal: { kind: "already-answered", at: "what-would-help" } });
  const taken = await world.answer(conversationId, second, { turn: 5, stepId: "practice" });
  expect(taken).toMatchObject({ ok: true, value: { at: "what-would-help" } });
  const { answers } = await world.whereIs(conversationId);
  expect(answers.at(-1)).toMatchObject({ stepId: "practice", turn: 6, values: { practice: "A81002" } });
});

test("a page of a question that is not on the way is not taken, nor one of a conversation that is gone", async () => {
  await using world = await openGuideWorld({ samples: false });
  const conversationId = await world.begin();
  const ahead = await world.answer(conversationId, { birth: "1 1 1970" }, { stepId: "birth-date" });
  expect(ahead).toMatchObject({ ok: false, refusal: { kind: "not-here", at: "who" } });
  const check = await world.answer(conversationId, {}, { stepId: "check" });
  expect(check).toMatchObject({ ok: false, refusal: { kind: "not-here" } });
  await world.walk(conversationId, [{ who: "me" }, { now: "ok" }]);
  await world.answer(conversationId, { age: "child" });
  await expect(world.whereIs(conversationId)).rejects.toThrow("no such conversation");
});
