import { expect, test } from "vitest";
import { isHiddenWhileHeld } from "#app/domain/record/hidden-while-held.ts";

test("while a hold for somebody's safety stands, nothing of the person's trace tells of the worry", () => {
  expect(isHiddenWhileHeld({ role: "safeguarding-lead", what: "record" })).toBe(true);
  for (const what of ["note-safeguarding", "hold-safeguarding", "hold-safeguarding-ended", "hold-legal"]) {
    expect(isHiddenWhileHeld({ role: "team-lead", what })).toBe(true);
  }
  expect(isHiddenWhileHeld({ role: "link-worker", what: "record" })).toBe(false);
});
