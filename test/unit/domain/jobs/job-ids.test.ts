import { expect, test } from "vitest";
import { hasIdsOf } from "#app/domain/jobs/job-ids.ts";

test("a job runs only with every id that its kind needs", () => {
  expect(hasIdsOf("mail-flag-notice", { memberId: "ann", referralId: "r" })).toBe(true);
  expect(hasIdsOf("mail-flag-notice", { memberId: "ann" })).toBe(false);
  expect(hasIdsOf("mail-flag-notice", {})).toBe(false);
  expect(hasIdsOf("sweep-keys", {})).toBe(true);
});
