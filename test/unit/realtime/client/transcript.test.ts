import fc from "fast-check";
import { expect, test } from "vitest";
import { beginTranscript, hasGap, lastOf, takeItems } from "#realtime/client/transcript.ts";

const item = (n: number) => ({ n, words: `words ${n}` });
const upTo = (last: number) => Array.from({ length: last }, (_, index) => item(index + 1));

test("however the items come, twice and in any order, everybody holds the same transcript", () => {
  const deliveries = fc.integer({ min: 1, max: 30 }).chain((last) =>
    fc.record({
      last: fc.constant(last),
      page: fc.integer({ min: 0, max: last }),
      order: fc.shuffledSubarray([...upTo(last), ...upTo(last)], { minLength: 2 * last, maxLength: 2 * last }),
      cuts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 60, maxLength: 60 }),
    }),
  );
  fc.assert(
    fc.property(deliveries, ({ last, page, order, cuts }) => {
      let transcript = beginTranscript(upTo(page));
      const rest = [...order];
      for (const size of cuts) transcript = takeItems(transcript, rest.splice(0, size));
      expect(transcript).toEqual({ items: upTo(last), ahead: [] });
    }),
  );
});

test("an item that comes too early is held, and the gap is known until it is filled", () => {
  const early = takeItems(beginTranscript(upTo(2)), [item(4)]);
  expect([lastOf(early), hasGap(early)]).toEqual([2, true]);
  const whole = takeItems(early, [item(3)]);
  expect([lastOf(whole), hasGap(whole)]).toEqual([4, false]);
});

test("what is there already changes nothing, not even the list itself", () => {
  const transcript = beginTranscript(upTo(5));
  expect(takeItems(transcript, upTo(5))).toBe(transcript);
  expect(lastOf(beginTranscript<{ n: number }>([]))).toBe(0);
});
