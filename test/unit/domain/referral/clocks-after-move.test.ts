import { expect, test } from "vitest";
import { clocksAfterMove } from "#app/domain/referral/clocks-after-move.ts";
import { england } from "#test/unit/domain/clock/england.ts";

const at = (text: string) => new Date(`${text}:00Z`);
const running = { waitingSince: null, reviewDueAt: at("2026-05-08T16:00"), contactDueAt: at("2026-05-13T16:00") };

test("a move from work to work leaves the clocks as they are", () => {
  expect(clocksAfterMove(running, "active", at("2026-05-07T10:00"), england)).toEqual(running);
});

test("standing still begins when it is said, and moves nothing yet", () => {
  const now = at("2026-05-07T10:00");
  expect(clocksAfterMove(running, "paused", now, england)).toEqual({ ...running, waitingSince: now });
});

test("going on moves the clocks by the working days that passed", () => {
  const still = { ...running, waitingSince: at("2026-05-07T10:00") };
  expect(clocksAfterMove(still, "active", at("2026-05-11T10:00"), england)).toEqual({
    waitingSince: null,
    reviewDueAt: at("2026-05-12T16:00"),
    contactDueAt: at("2026-05-15T16:00"),
  });
});

test("one standing still that becomes another loses no day and counts none twice", () => {
  const paused = clocksAfterMove(running, "paused", at("2026-05-06T10:00"), england);
  const withdrawn = clocksAfterMove(paused, "withdrawing", at("2026-05-07T10:00"), england);
  expect(withdrawn.waitingSince).toEqual(at("2026-05-07T10:00"));
  const goesOn = clocksAfterMove(withdrawn, "active", at("2026-05-08T10:00"), england);
  expect(goesOn.contactDueAt).toEqual(at("2026-05-15T16:00"));
});

test("a closed referral waits for nobody", () => {
  const still = { ...running, waitingSince: at("2026-05-07T10:00") };
  expect(clocksAfterMove(still, "closed", at("2026-05-07T11:00"), england).waitingSince).toBeNull();
});
