import { expect, test } from "vitest";
import { findHelpers } from "#app/domain/notification/find-helpers.ts";

const members = [
  { id: "debt", askMeAbout: "Debt and benefits" },
  { id: "walks", askMeAbout: "Starting walking groups" },
  { id: "group", askMeAbout: "Groups of any kind" },
  { id: "small", askMeAbout: "Anything you would like help with" },
];

test("members are found by what they said people can ask them about, those who share most words first", () => {
  expect(findHelpers("Who has started a group that walks?", members)).toEqual(["walks", "group"]);
  expect(findHelpers("Could you help with this please?", members)).toEqual([]);
});

test("no more than three are named", () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ id: `m${at}`, askMeAbout: "choirs" }));
  expect(findHelpers("Where is a choir?", many)).toEqual(["m0", "m1", "m2"]);
});
