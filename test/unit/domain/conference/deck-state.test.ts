import fc from "fast-check";
import { expect, test } from "vitest";
import { deckState, type StateFacts } from "#app/domain/conference/deck-state.ts";
import { whyDeckNotPublic } from "#app/domain/conference/why-deck-not-public.ts";

const now = new Date("2026-05-06T12:00:00Z");

const facts: fc.Arbitrary<StateFacts> = fc.record({
  file: fc.constantFrom("none", "being-read", "refused", "here"),
  inSession: fc.boolean(),
  permission: fc.boolean(),
  released: fc.boolean(),
  wanted: fc.boolean(),
  removed: fc.boolean(),
  open: fc.option(fc.record({ from: fc.option(fc.date({ noInvalidDate: true })) })),
});

const whole: StateFacts = {
  file: "here",
  inSession: true,
  permission: true,
  released: true,
  wanted: true,
  removed: false,
  open: { from: null },
};

test("a deck is public or will be only with leave, a session, somebody's look through it, and somebody's wish", () => {
  fc.assert(
    fc.property(facts, (one) => {
      const { kind } = deckState(one, now);
      if (kind !== "public" && kind !== "scheduled") return;
      expect(one).toMatchObject({ inSession: true, permission: true, released: true, wanted: true, removed: false });
    }),
  );
});

test("whatever is missing, something is said to be missing, and with it in place nothing is", () => {
  fc.assert(
    fc.property(facts, (one) => {
      const all = one.inSession && one.permission && one.released && one.wanted && !one.removed;
      expect(whyDeckNotPublic(one) === null).toBe(all);
    }),
  );
});

test("a deck is public from its moment on, to the millisecond", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (from) => {
      const scheduled = { ...whole, open: { from } };
      const state = deckState(scheduled, now);
      expect(state.kind).toBe(from.getTime() <= now.getTime() ? "public" : "scheduled");
    }),
  );
  const at = new Date(now.getTime() + 1);
  expect(deckState({ ...whole, open: { from: at } }, now)).toEqual({ kind: "scheduled", from: at });
  expect(deckState({ ...whole, open: { from: at } }, at)).toEqual({ kind: "public" });
});

test("each deck says what it waits for first", () => {
  const draft = { ...whole, open: null };
  expect(deckState({ ...draft, removed: true }, now).kind).toBe("removed");
  expect(deckState({ ...draft, released: false, file: "none" }, now).kind).toBe("no-file");
  expect(deckState({ ...draft, released: false, file: "being-read" }, now).kind).toBe("being-read");
  expect(deckState({ ...draft, released: false, file: "refused" }, now).kind).toBe("refused");
  expect(deckState({ ...draft, inSession: false, permission: false }, now).kind).toBe("draft");
  expect(deckState({ ...draft, permission: false, released: false }, now).kind).toBe("waiting-for-permission");
  expect(deckState({ ...draft, released: false }, now).kind).toBe("waiting-for-release");
  expect(deckState({ ...draft, wanted: false }, now).kind).toBe("ready");
  expect(deckState({ ...whole, file: "being-read" }, now).kind).toBe("public"); // readers keep the older version
});
