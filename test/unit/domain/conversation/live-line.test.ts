import { expect, test } from "vitest";
import { joinedLine, leftLine } from "#app/domain/conversation/live-line.ts";

test("the line of somebody who goes says only what the person needs to know", () => {
  expect(joinedLine("Sam")).toBe("Sam has joined.");
  expect(leftLine("Sam", "left", true)).toBe("Sam has left.");
  expect(leftLine("Sam", "lost-line", false)).toBe("Sam has lost the connection.");
  expect(leftLine("Sam", "no-access", false)).toBe("Sam has left.");
  expect(leftLine("Sam", "time-up", false)).toBe("Sam has left.");
});

test("somebody is handed back to the guide only while there is a guide to go on with", () => {
  expect(leftLine("Sam", "handed-back", true)).toBe("Sam has handed you back to the guide. Go on where you were.");
  expect(leftLine("Sam", "handed-back", false)).toBe("Sam has left.");
});

test("whoever is handed back reads in the same line who reads what they write, or when", () => {
  expect(leftLine("Sam", "handed-back", true, "No one is watching now.")).toBe(
    "Sam has handed you back to the guide. Go on where you were. No one is watching now.",
  );
  expect(leftLine("Sam", "left", true, "No one is watching now.")).toBe("Sam has left.");
});
