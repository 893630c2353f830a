import { expect, test } from "vitest";
import { pullFromQueue } from "#app/domain/referral/pull-from-queue.ts";
import type { Waiting } from "#app/domain/referral/routing.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";
import { referralWith, teamWith, workerWith } from "#test/unit/domain/referral/sample-teams.ts";

const tuesday = at("2026-05-05", "10:00");

function waits(id: string, given: Partial<Waiting> = {}): Waiting {
  return { ...referralWith({ id }), submittedAt: at("2026-05-04", "10:00"), ...given };
}

test("a flagged referral comes before older ones; then the oldest; those of one moment stay as they came", () => {
  const old = waits("b", { submittedAt: at("2026-04-01", "10:00") });
  const pull = (queue: Waiting[]) => pullFromQueue(queue, teamWith(), [workerWith()], tuesday, england)?.referralId;
  expect(pull([waits("a"), old, waits("c", { flagged: true })])).toBe("c");
  expect(pull([waits("a"), old])).toBe("b");
  expect(pull([waits("d"), waits("a")])).toBe("d");
  expect(pull([waits("a"), waits("d")])).toBe("a");
});

test("places are filled in the team's hours only", () => {
  const pull = (now: Date) => pullFromQueue([waits("a")], teamWith(), [workerWith()], now, england);
  expect(pull(at("2026-05-05", "08:59"))).toBeNull();
  expect(pull(at("2026-05-05", "09:00"))).not.toBeNull();
  expect(pull(at("2026-05-05", "17:00"))).toBeNull();
  expect(pull(at("2026-05-04", "10:00"))).toBeNull(); // a bank holiday
});

test("a paused team and one that shares out by hand pull nobody", () => {
  expect(pullFromQueue([waits("a")], teamWith({ pausedSince: tuesday }), [workerWith()], tuesday, england)).toBeNull();
  expect(pullFromQueue([waits("a")], teamWith({ sharing: "by-hand" }), [workerWith()], tuesday, england)).toBeNull();
});

test("a place is not kept empty for someone whom the free worker cannot take", () => {
  const queue = [waits("a", { homeVisit: true }), waits("b", { submittedAt: at("2026-05-05", "09:30") })];
  expect(pullFromQueue(queue, teamWith(), [workerWith({ homeVisits: false })], tuesday, england)?.referralId).toBe("b");
});

test("workers of another team take nobody from this queue, and a full team pulls nobody", () => {
  expect(pullFromQueue([waits("a")], teamWith(), [workerWith({ teamId: "team-2" })], tuesday, england)).toBeNull();
  expect(pullFromQueue([waits("a")], teamWith(), [workerWith({ openCount: 10 })], tuesday, england)).toBeNull();
});

test("the trace says that a place came free, and the tasks are those of the worker who takes it", () => {
  const pulled = pullFromQueue(
    [waits("a", { language: "pl", wish: "man" })],
    teamWith(),
    [workerWith({ languages: ["pl"] })],
    tuesday,
    england,
  );
  expect(pulled?.routing.because[0]).toEqual({ code: "pulled-from-queue", teamId: "team-1", flagged: false });
  expect(pulled?.routing.tasks).toEqual([{ kind: "ask-about-wish", wish: "man" }]);
});

test("whoever is off sick today gets nobody from the queue today", () => {
  const pull = (day: string) => {
    const sick = workerWith({ leave: [{ from: "2026-05-05", to: "2026-05-05", sick: true }] });
    return pullFromQueue([waits("a")], teamWith(), [sick], at(day, "10:00"), england);
  };
  expect(pull("2026-05-05")).toBeNull();
  expect(pull("2026-05-06")).not.toBeNull();
});
