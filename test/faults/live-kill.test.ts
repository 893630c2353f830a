import { expect, test } from "vitest";
import { talkWhileKilled } from "./live/talk-while-killed.ts";

test("killed again and again while people write, the site loses nothing, doubles nothing, and everyone reads the same", async () => {
  const { faults, acknowledged } = await talkWhileKilled({ conversations: 8, messages: 600, kills: 4, seed: 5 });
  expect(faults).toEqual([]);
  expect(acknowledged).toBe(600);
});
