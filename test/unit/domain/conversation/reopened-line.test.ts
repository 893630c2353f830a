import { expect, test } from "vitest";
import { reopenedLine } from "#app/domain/conversation/reopened-line.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";

test("whoever writes to a closed referral reads that it is open again, who reads it, and by when over a bank holiday", () => {
  expect(reopenedLine("Gateshead link workers", at("2026-05-01", "10:00"), england)).toBe(
    "This was closed. You wrote, so we have opened it again. The Gateshead link workers team will read what you wrote by Wednesday 6 May.",
  );
  expect(reopenedLine(null, at("2026-05-05", "10:00"), england)).toContain("Our duty coordinator will read");
});
