import fc from "fast-check";
import { expect, test } from "vitest";
import { makeComeBackCode, readComeBackCode, showComeBackCode } from "#app/domain/guide/come-back-code.ts";

const randomBytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

test("a code is eight letters without vowels and look-alikes, and reads back however it is typed", () => {
  fc.assert(
    fc.property(randomBytes, fc.constantFrom(" ", "-", "", " – ", "."), (bytes, between) => {
      const code = makeComeBackCode(bytes);
      expect(code).toMatch(/^[BCDFGHJKMNPRTVWX]{8}$/u);
      expect(readComeBackCode(` ${showComeBackCode(code).toLowerCase().replace(" ", between)} `)).toBe(code);
    }),
  );
});

test("a group that holds an unkind word is left out, wherever in the group it stands", () => {
  const k = 7;
  const code = makeComeBackCode(Uint8Array.of(0, k, k, k, 1, 2, 3, 4, k, k, k, 0, 5, 6, 8, 9));
  expect(code).toBe("CDFGHJMN");
});

test("a code is shown in two groups of four", () => {
  expect(showComeBackCode("BDFGHKMN")).toBe("BDFG HKMN");
});

test.each(["", "bdfg", "bdfg hkm", "bdfg hkmnp", "bdfg hkma", "12345678", "бдфгхкмн"])(
  "%j cannot be a code",
  (typed) => {
    expect(readComeBackCode(typed)).toBeNull();
  },
);
