import fc from "fast-check";
import { expect, test } from "vitest";
import type { Live, LiveJoined } from "#app/domain/conversation/live.ts";
import { personNow } from "#app/domain/conversation/person-now.ts";
import { readingNow } from "#app/domain/conversation/reading-now.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";
import { asha, cannotWait, liveFacts } from "./live-facts.ts";

const tuesday = at("2026-05-05", "10:02");
const later = new Date(tuesday.getTime() + 20 * 60_000);
const joined = (name: string): LiveJoined => ({
  memberId: name.toLowerCase(),
  name,
  joinedAt: tuesday,
  hereUntil: later,
});
const reading = (given: Partial<Live>, there: string[] = [], when = tuesday) =>
  readingNow(liveFacts(given), there, when, england);

test("who has joined and has it open reads the messages now", () => {
  const two = [joined("Asha"), joined("Ben")];
  expect(reading({ joined: two }, ["asha"])).toEqual({
    says: "Asha has joined and reads your messages now.",
    watching: true,
  });
  expect(reading({ joined: two }, ["asha", "ben"]).says).toBe("Asha and Ben have joined and read your messages now.");
});

test("while nobody has joined it says on which days it is read, and asks nobody in danger to write when they like", () => {
  expect(reading({})).toEqual({
    says: "Asha Karim reads messages on Monday, Tuesday and Thursday. Today is one of those days. No one is watching just now.",
    watching: false,
  });
});

test("whom to ring is left to the card, which says it once", () => {
  const night = at("2026-05-05", "22:00");
  expect(personNow(liveFacts(), { there: [], cannotWait }, night, england).says).toContain("ring 111");
  expect(reading({}, [], night).says).toMatch(/No one is watching now\. Asha Karim is back on .*\.$/);
  expect(reading({}, [], night).says).not.toContain("111");
});

test("nothing is said about reading once it is closed", () => {
  expect(reading({ state: "closed", joined: [joined("Asha")] }, ["asha"])).toEqual({ says: "", watching: false });
});

test("property: a card says that somebody reads now exactly while the sentence beside the box says so", () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 0, max: 7 * 24 }),
      (on, in_, open, hours) => {
        const when = new Date(tuesday.getTime() + hours * 60 * 60_000);
        const hereUntil = new Date(when.getTime() + 60_000);
        const live = liveFacts({
          teamLive: on,
          worker: asha,
          joined: in_ ? [{ ...joined("Asha"), hereUntil }] : [],
        });
        const there = open ? ["asha"] : [];
        const card = readingNow(live, there, when, england);
        expect(card.watching).toBe(personNow(live, { there, cannotWait }, when, england).watching);
        expect(/reads? your messages now/.test(card.says)).toBe(card.watching);
        expect(card.says).not.toMatch(/when you like|reads? this now/);
      },
    ),
  );
});
