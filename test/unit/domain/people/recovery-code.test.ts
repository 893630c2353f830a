import fc from "fast-check";
import { expect, test } from "vitest";
import { newRecoveryCodes, readRecoveryCode, recoveryCodeFrom } from "#app/domain/people/recovery-code.ts";

const sevenBytes = fc.uint8Array({ minLength: 7, maxLength: 7 });

test("a code reads back however it is written down", () => {
  fc.assert(
    fc.property(sevenBytes, fc.boolean(), (bytes, small) => {
      const code = recoveryCodeFrom(bytes);
      const written = small ? code.toLowerCase().replaceAll("-", "  ") : code;
      expect(readRecoveryCode(written)).toBe(code.replaceAll("-", ""));
    }),
  );
});

test("what is no recovery code is not taken for one", () => {
  for (const typed of ["", "123456", "ABCD-EFGH", "ABCD-EFGH-IJKL", "ABCD-EFGH-I1K", "ABCDEFGHIJ!"]) {
    expect(readRecoveryCode(typed)).toBeNull();
  }
});

test("ten codes are made from fresh bytes each", () => {
  let next = 0;
  const codes = newRecoveryCodes((count) => new Uint8Array(count).fill((next += 1)));
  expect(new Set(codes).size).toBe(10);
});
