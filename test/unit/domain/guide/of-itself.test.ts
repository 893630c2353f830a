import { expect, test } from "vitest";
import { sayOfItself } from "#app/domain/guide/of-itself.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";

const words = { whole: "Not a person. {hours}.", short: "", atWork: "Until {closes}.", notAtWork: "Next {next}." };
const said = (date: string, time: string) =>
  sayOfItself(words, at(date, time), england).replace("Not a person. Monday to Friday, 9am to 5pm. ", "");

test("on a Sunday the guide names the Monday on which somebody reads", () => {
  expect(said("2026-11-22", "14:00")).toBe("Next on Monday 23 November, at 9 in the morning.");
});

test("early on a working day it is today, from nine until the last minute before five that we are at work", () => {
  expect(said("2026-11-23", "08:59")).toBe("Next today, Monday 23 November, at 9 in the morning.");
  expect(said("2026-11-23", "09:00")).toBe("Until 5 in the afternoon.");
  expect(said("2026-11-23", "16:59")).toBe("Until 5 in the afternoon.");
  expect(said("2026-11-23", "17:00")).toBe("Next on Tuesday 24 November, at 9 in the morning.");
});

test("a bank holiday is no day on which somebody reads", () => {
  expect(said("2026-12-24", "18:00")).toBe("Next on Tuesday 29 December, at 9 in the morning.");
  expect(said("2026-12-28", "11:00")).toBe("Next on Tuesday 29 December, at 9 in the morning.");
});
