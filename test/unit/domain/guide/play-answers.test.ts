import { deafEar } from "#test/support/guide/ears.ts";
import { expect, test } from "vitest";
import { playAnswers } from "#app/domain/guide/play-answers.ts";
import type { Lookups } from "#app/domain/guide/read-field.ts";
import { aChoice, aFlow, aStep } from "./any-flow.ts";

const flow = aFlow([
  aChoice("a", [{ when: { kind: "has", field: "a.a", option: "red" }, to: "b" }, { to: "sent" }]),
  aChoice("b", [{ to: "sent" }]),
  aStep("sent", { kind: "end", end: "submitted" }),
]);
const nowhere: Lookups = {
  ear: deafEar,
  today: "2026-05-04",
  youngestAge: 18,
  practice: () => "unknown",
  postcode: () => "unknown",
};

test("a played list tells what was asked, what was refused and why, and the end", () => {
  const plays = [
    { values: { a: "gold" } },
    { values: { a: "red" } },
    { change: "a" },
    { step: "b", values: { b: "red" } },
    { values: { a: "blue" } },
    { back: true },
  ];
  const played = playAnswers(flow, plays, nowhere);
  expect(played.transcript.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
    "a refused",
    "a accepted",
    "b moved",
    "a refused",
    "a accepted",
    "sent refused",
  ]);
  expect(played.transcript[0]?.problems).toEqual([
    { field: "a", kind: "unknown-option", sentence: "Choose from the answers on this page." },
  ]);
  expect(played).toMatchObject({ at: "sent", end: "submitted", risk: "none" });
});

test("a list that stops early has no end", () => {
  expect(playAnswers(flow, [{ values: { a: "red" } }], nowhere)).toMatchObject({ at: "b", end: null });
});
