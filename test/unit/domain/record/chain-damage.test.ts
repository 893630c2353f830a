import { expect, test } from "vitest";
import { sayDamage } from "#app/domain/record/chain-damage.ts";

test("each kind of damage is one sentence that names the rows", () => {
  expect(sayDamage({ n: 5, kind: "changed", rows: 1 })).toBe("Row 5 was changed, or was not written by this site.");
  expect(sayDamage({ n: 5, kind: "missing", rows: 1 })).toBe("Row 5 is missing.");
  expect(sayDamage({ n: 5, kind: "missing", rows: 3 })).toBe("Rows 5 to 7 are missing.");
  expect(sayDamage({ n: 5, kind: "swapped", rows: 4 })).toBe("Row 5 and row 8 were swapped.");
  expect(sayDamage({ n: 5, kind: "inserted", rows: 1 })).toContain("Row 5 was put in between");
  expect(sayDamage({ n: 5, kind: "cut", rows: 4 })).toContain("Up to row 8 were known outside");
  expect(sayDamage({ n: 1, kind: "no-heads", rows: 1 })).toContain("no file of heads");
});
