import { expect, test } from "vitest";
import { killAgainAndAgain } from "./kill-again-and-again.ts";

test("killed in the middle of answers and submissions, again and again, the site loses nothing that it acknowledged", async () => {
  const { faults, kinds } = await killAgainAndAgain(5, 3);
  expect(faults).toEqual([]);
  expect([...kinds].sort()).toEqual(["answer", "begin", "send"]);
});
