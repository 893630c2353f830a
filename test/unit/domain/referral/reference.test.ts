import fc from "fast-check";
import { expect, test } from "vitest";
import { lastThree, makeReference, readReference, showReference } from "#app/domain/referral/reference.ts";

const randomBytes = fc.uint8Array({ minLength: 64, maxLength: 64 });

test("a reference is nine letters without vowels and look-alikes, and reads back however it is typed", () => {
  fc.assert(
    fc.property(randomBytes, fc.constantFrom(" ", "-", "", " - ", "–"), (bytes, between) => {
      const reference = makeReference(bytes);
      expect(reference).toMatch(/^[BCDFGHJKMNPRTVWX]{9}$/u);
      expect(readReference(showReference(reference))).toBe(reference);
      expect(readReference(`  ${showReference(reference).toLowerCase().replaceAll(" ", between)} `)).toBe(reference);
    }),
  );
});

test("every letter is as likely as any other", () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const letter = makeReference(Uint8Array.of(byte, 0, 1, 2, 3, 4, 5, 6, 8)).charAt(0);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect([...counts.values()]).toEqual(Array.from({ length: 16 }, () => 16));
});

test("groups that read as an unkind word are left out", () => {
  const kkk = [7, 7, 7];
  expect(makeReference(Uint8Array.of(0, 1, 2, ...kkk, 3, 4, 5, 6, 8, 9))).not.toContain("KKK");
  expect(() => makeReference(Uint8Array.of(0, 1, 2, ...kkk, 3, 4, 5))).toThrow("more random bytes");
});

test("a reference is shown in three groups; a caller says the last three letters", () => {
  expect(showReference("BDFGHKMNP")).toBe("BDF GHK MNP");
  expect(lastThree("BDFGHKMNP")).toBe("MNP");
  expect(readReference("bdf ghk mnp")).toBe("BDFGHKMNP");
});

test.each(["", "bdf ghk", "bdf ghk mnpp", "bdf ghk mna", "123456789", "бдф"])("%j cannot be a reference", (typed) => {
  expect(readReference(typed)).toBeNull();
});
