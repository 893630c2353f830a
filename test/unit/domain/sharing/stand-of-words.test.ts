import fc from "fast-check";
import { expect, test } from "vitest";
import { isWiderThan } from "#app/domain/sharing/is-wider-than.ts";
import { standOfWords } from "#app/domain/sharing/stand-of-words.ts";

const now = new Date("2026-05-06T10:00:00Z");
const asked = { terms: 2, answerBy: new Date("2026-05-20T10:00:00Z"), now };
const post = { version: 1, agreedVersion: 1, stands: true };
const yes = { answer: "named" as const, terms: 2, isHere: true };

test("words may be taken over only after a yes to these very words under these very terms", () => {
  const flags = fc.record({
    version: fc.integer({ min: 1, max: 3 }),
    agreedVersion: fc.option(fc.integer({ min: 1, max: 3 })),
    stands: fc.boolean(),
  });
  const said = fc.record({
    answer: fc.constantFrom("named" as const, "unnamed" as const, "no" as const, null),
    terms: fc.option(fc.integer({ min: 1, max: 3 })),
    isHere: fc.boolean(),
  });
  fc.assert(
    fc.property(flags, said, (words, writer) => {
      const agreed = writer.answer === "named" || writer.answer === "unnamed";
      const same = words.agreedVersion === words.version && writer.terms === asked.terms;
      const may = words.stands && writer.isHere && agreed && same;
      expect(standOfWords(words, writer, asked) === "yes").toBe(may);
    }),
  );
});

test("every other stand says why not", () => {
  expect(standOfWords({ ...post, stands: false }, yes, asked)).toBe("gone");
  expect(standOfWords(post, { ...yes, isHere: false }, asked)).toBe("left");
  expect(standOfWords(post, { ...yes, answer: "no" }, asked)).toBe("no");
  expect(standOfWords({ ...post, version: 2 }, yes, asked)).toBe("changed");
  expect(standOfWords(post, { ...yes, terms: 1 }, asked)).toBe("changed");
  expect(standOfWords(post, { ...yes, answer: null }, asked)).toBe("waits");
  const late = { ...asked, now: new Date("2026-05-21T10:00:00Z") };
  expect(standOfWords(post, { ...yes, answer: null }, late)).toBe("silent");
});

test("a resource is never shown to more people than its writers agreed to", () => {
  const space = { visibility: "space" as const, spaceId: "walks" };
  const members = { visibility: "members" as const, spaceId: null };
  const everyone = { visibility: "public" as const, spaceId: null };
  const draft = { visibility: "draft" as const, spaceId: null };
  expect([draft, space, members, everyone].map((wanted) => isWiderThan(space, wanted))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(isWiderThan(space, { ...space, spaceId: "other" })).toBe(true);
  expect([draft, space, members, everyone].map((wanted) => isWiderThan(members, wanted))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(isWiderThan(everyone, everyone)).toBe(false);
});
