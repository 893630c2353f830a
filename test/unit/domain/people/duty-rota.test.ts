import { expect, test } from "vitest";
import { dutyGaps, dutyRecipients, onDuty, rotaFaults } from "#app/domain/people/duty-rota.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";

const rota = [
  { memberId: "ann", fromDay: "2026-05-01", toDay: "2026-05-07" },
  { memberId: "bob", fromDay: "2026-05-07", toDay: "2026-05-14" },
];
const both = ["bob", "ann"];

test("a turn counts from its first to its last local day; two may be on duty at once", () => {
  expect(onDuty(rota, at("2026-05-01", "00:00"), england)).toEqual(["ann"]);
  expect(onDuty(rota, at("2026-05-07", "23:59"), england)).toEqual(["ann", "bob"]);
  expect(onDuty(rota, at("2026-05-15", "00:00"), england)).toEqual([]);
});

test("in a gap every coordinator hears of it; a turn of someone who left does not count", () => {
  expect(dutyRecipients(rota, both, at("2026-05-02", "12:00"), england)).toEqual(["ann"]);
  expect(dutyRecipients(rota, both, at("2026-06-01", "12:00"), england)).toEqual(["ann", "bob"]);
  expect(dutyRecipients(rota, ["bob"], at("2026-05-02", "12:00"), england)).toEqual(["bob"]);
});

test("gaps are the working days of the next fourteen days with nobody on duty", () => {
  expect(dutyGaps(rota, at("2026-05-01", "12:00"), england)).toEqual([]);
  expect(dutyGaps(rota, at("2026-05-05", "12:00"), england)).toEqual(["2026-05-15", "2026-05-18"]);
  expect(dutyGaps([], at("2026-12-24", "12:00"), england)).toEqual([
    "2026-12-24",
    "2026-12-29",
    "2026-12-30",
    "2026-12-31",
    "2027-01-04",
    "2027-01-05",
    "2027-01-06",
  ]);
});

test("the rota needs two people who hold the role, and no gap", () => {
  expect(rotaFaults(rota, both, at("2026-05-01", "12:00"), england)).toEqual([]);
  expect(rotaFaults(rota, ["ann", "ann"], at("2026-05-01", "12:00"), england).slice(0, 2)).toEqual([
    { kind: "too-few-people", people: 1 },
    { kind: "gap", date: "2026-05-08" },
  ]);
});
