import fc from "fast-check";
import { expect, test } from "vitest";
import { makeReceiptCode, readReceiptCode, showReceiptCode } from "#app/domain/record/receipt.ts";

test("a code is read however it was typed from what was shown", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
      fc.pre(!isAllUnkind(bytes));
      const code = makeReceiptCode(bytes);
      expect(code).toMatch(/^[BCDFGHJKMNPRTVWX]{12}$/);
      expect(readReceiptCode(showReceiptCode(code).toLowerCase())).toBe(code);
    }),
  );
});

test("what is too short, too long or another letter is no code", () => {
  for (const typed of ["", "BDF", "BDF GHK MNP RT", "BDF GHK MNP RTVV", "BDF GHK MNP RTA"]) {
    expect(readReceiptCode(typed)).toBeNull();
  }
});

/** So few kind groups come out of them that no code can be made: bytes of chance are never like that. */
function isAllUnkind(bytes: Uint8Array): boolean {
  try {
    makeReceiptCode(bytes);
    return false;
  } catch {
    return true;
  }
}
