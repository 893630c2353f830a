import { expect, test } from "vitest";
import { writeWhileKilled } from "./threads/write-while-killed.ts";

const writers = 200;

test("200 people post at once and the site is killed in the middle: each post is there once, under the number that its writer was told", async () => {
  const { sent, kept, stands } = await writeWhileKilled({ writers, killAfter: 70 });
  expect(stands.map(({ number }) => number)).toEqual(Array.from({ length: writers }, (_, n) => n + 2));
  const asTold = sent.toSorted((a, b) => a.number - b.number).map(({ id, body, number }) => ({ id, body, number }));
  expect(stands).toEqual(asTold);

  // What was acknowledged before the kill was kept by it, and what it kept stays before all that came afterwards.
  const before = sent.filter(({ life }) => life === 0);
  const numbersKept = new Set(kept.map(({ number }) => number));
  expect(before.filter(({ number }) => !numbersKept.has(number))).toEqual([]);
  expect(stands.slice(0, kept.length)).toEqual(kept);
  expect(before.length).toBeGreaterThanOrEqual(70);
  expect(kept.length).toBeLessThan(writers);
});
