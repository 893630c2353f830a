import { expect, test } from "vitest";
import { coordinatorsLeft, dutyRecipients, onDuty, rotaFaults, type Duty } from "#app/domain/people/duty-rota.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";

const turns = [
  { memberId: "ann", fromDay: "2026-05-01", toDay: "2026-05-07" },
  { memberId: "bob", fromDay: "2026-05-07", toDay: "2026-05-14" },
];
const both: Duty = { holders: ["bob", "ann"], turns, away: [] };
const leave = (memberId: string, fromDay: string, toDay: string) => ({ memberId, fromDay, toDay });
const recipients = (duty: Duty, date: string) => dutyRecipients(duty, at(date, "12:00"), england);
const faults = (duty: Duty, date: string) => rotaFaults(duty, at(date, "12:00"), england);

test("a turn counts from its first to its last local day; two may be on duty at once", () => {
  expect(onDuty(both, "2026-05-01")).toEqual(["ann"]);
  expect(onDuty(both, "2026-05-07")).toEqual(["ann", "bob"]);
  expect(onDuty(both, "2026-05-15")).toEqual([]);
  expect(dutyRecipients(both, at("2026-05-07", "23:59"), england)).toEqual(["ann", "bob"]);
});

test("in a gap every coordinator hears of it; a turn of someone who left does not count", () => {
  expect(recipients(both, "2026-05-02")).toEqual(["ann"]);
  expect(recipients(both, "2026-06-01")).toEqual(["ann", "bob"]);
  expect(recipients({ ...both, holders: ["bob"] }, "2026-05-02")).toEqual(["bob"]);
});

test("what comes on a day when the coordinator on the rota is away reaches the others, and all of them when everyone is away", () => {
  const away = [leave("ann", "2026-05-05", "2026-05-06")];
  expect(recipients({ ...both, away }, "2026-05-05")).toEqual(["bob"]);
  expect(recipients({ ...both, away: [...away, leave("bob", "2026-05-05", "2026-05-05")] }, "2026-05-05")).toEqual([
    "ann",
    "bob",
  ]);
  expect(recipients({ ...both, away }, "2026-05-07")).toEqual(["ann", "bob"]);
});

test("gaps are the working days of the next fourteen days with nobody on duty", () => {
  const gaps = (duty: Duty, date: string) =>
    faults(duty, date).flatMap((fault) => (fault.kind === "gap" ? [fault.date] : []));
  expect(gaps(both, "2026-05-01")).toEqual([]);
  expect(gaps(both, "2026-05-05")).toEqual(["2026-05-15", "2026-05-18"]);
  expect(gaps({ ...both, away: [leave("ann", "2026-05-04", "2026-05-06")] }, "2026-05-01")).toEqual([
    "2026-05-05",
    "2026-05-06",
  ]);
  expect(gaps({ ...both, turns: [] }, "2026-12-24")).toEqual([
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
  expect(faults(both, "2026-05-01")).toEqual([]);
  expect(faults({ ...both, holders: ["ann", "ann"] }, "2026-05-01").slice(0, 2)).toEqual([
    { kind: "too-few-people", people: 1 },
    { kind: "gap", date: "2026-05-08" },
  ]);
});

test("how many coordinators are left is counted on the worst working day while one of them is gone", () => {
  const now = at("2026-05-01", "12:00");
  const forGood = leave("ann", "2026-05-01", "9999-12-31");
  const left = (duty: Duty, gone: typeof forGood) => coordinatorsLeft(duty, gone, now, england);
  expect(left({ ...both, holders: ["ann"] }, forGood)).toBe(0);
  expect(left(both, forGood)).toBe(1);
  expect(left({ ...both, away: [leave("bob", "2026-08-03", "2026-08-03")] }, forGood)).toBe(0);
  expect(left({ ...both, away: [leave("bob", "2026-05-02", "2026-05-04")] }, forGood)).toBe(1); // a weekend and a bank holiday
  expect(left({ ...both, away: [leave("bob", "2026-04-01", "2026-04-30")] }, forGood)).toBe(1);
  expect(left({ ...both, holders: ["bob", "ann", "cas"] }, forGood)).toBe(2);
  expect(left({ ...both, holders: ["bob", "ann", "ann"] }, forGood)).toBe(1);
});

test("nothing is said of coordinators when somebody else goes, or on days off or behind us", () => {
  const now = at("2026-05-01", "12:00");
  const left = (gone: ReturnType<typeof leave>) => coordinatorsLeft(both, gone, now, england);
  expect(left(leave("cas", "2026-05-01", "2026-05-29"))).toBeNull();
  expect(left(leave("ann", "2026-05-02", "2026-05-04"))).toBeNull();
  expect(left(leave("ann", "2026-04-20", "2026-04-30"))).toBeNull();
});
