import fc from "fast-check";
import { expect, test } from "vitest";
import { findPractices } from "#app/domain/region/find-practices.ts";
import { addressLine, indexPractices } from "#app/domain/region/practice-index.ts";
import { realRegion } from "./real-region.ts";

const region = await realRegion();
const index = indexPractices(region);
const namesFor = (words: string, limit = 5) => findPractices(index, words, limit).map(({ name }) => name);

test("every practice is found by its own name, by its code and by its name with its postcode", () => {
  for (const { code, name, postcode } of region.practices) {
    expect(findPractices(index, name, 12).map((one) => one.code)).toContain(code);
    expect(findPractices(index, code, 1)[0]?.code).toBe(code);
    expect(findPractices(index, `${name} ${postcode}`, 3).map((one) => one.code)).toContain(code);
  }
});

test("words may be half typed and in any order", () => {
  expect(namesFor("dens")[0]).toBe("The Densham Surgery");
  expect(namesFor("surgery stockton densham")[0]).toBe("The Densham Surgery");
  expect(namesFor("ts18 1h")).toContain("The Densham Surgery");
  expect(namesFor("ts181hu")).toContain("The Densham Surgery");
});

test("case, accents and punctuation do not matter", () => {
  const plain = namesFor("st anthonys");
  expect(plain).toContain("St. Anthony's Health Centre");
  for (const typed of ["ST ANTHONY'S", "st. anthony’s", "Saint Anthonys", "sáint anthónys"])
    expect(namesFor(typed)).toEqual(plain);
});

test("“&” and “and”, “dr” and “doctor”, “street” and “st” are the same", () => {
  expect(namesFor("borough road and nunthorpe")).toEqual(namesFor("Borough Rd & Nunthorpe"));
  expect(namesFor("doctor rasool")[0]).toBe("Dr Rasool");
  expect(namesFor("tennant st")[0]).toBe("Tennant Street Medical Practice");
});

test("words on every sign may be added or left out", () => {
  expect(namesFor("the densham gp practice")[0]).toBe("The Densham Surgery");
  expect(namesFor("surgery").length).toBe(5);
});

test("twins are both found, and their addresses differ", () => {
  const villages = findPractices(index, "village medical", 5).filter(({ name }) => name.startsWith("Village Medical"));
  expect(villages).toHaveLength(2);
  expect(new Set(villages.map(({ address }) => address)).size).toBe(2);
  expect(new Set(region.practices.map((practice) => `${practice.name} ${addressLine(practice)}`)).size).toBe(304);
});

test("an address does not repeat the name", () => {
  expect(
    addressLine({ name: "Springwood Surgery", address: ["Springwood Surgery", "Rectory Lane"], postcode: "TS14 7DJ" }),
  ).toBe("Rectory Lane, TS14 7DJ");
});

test("one wrong letter is forgiven when nothing else is found", () => {
  for (const typed of ["denshem", "dnesham", "densam", "denshham"])
    expect(namesFor(typed)[0]).toBe("The Densham Surgery");
  expect(namesFor("qqqqqq")).toEqual([]);
});

test("a practice over the border is found and marked, after those of the region", () => {
  expect(findPractices(index, "brampton", 5)[0]).toMatchObject({ code: "A82012", outside: true });
  const beyond = { code: "A00000", name: "Park Surgery", town: "Penrith", postcode: "CA11 8HW", whoToAsk: "Ask there" };
  const two = indexPractices({
    practices: region.practices.slice(0, 1).map((practice) => ({ ...practice, name: "Park Surgery" })),
    practicesOutside: [beyond],
  });
  expect(findPractices(two, "park", 2).map(({ outside }) => outside)).toEqual([false, true]);
});

test("an empty search, and a limit of nothing, find nothing", () => {
  for (const typed of ["", "   ", "!?.", "'"]) expect(namesFor(typed)).toEqual([]);
  expect(namesFor("densham", 0)).toEqual([]);
});

test("anything may be typed: it never throws, gives more than was asked, or gives one practice twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.integer({ min: 0, max: 20 }), (typed, limit) => {
      const found = findPractices(index, typed, limit);
      expect(found.length).toBeLessThanOrEqual(limit);
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
    }),
  );
});

test("a very long hostile search costs no more than a short one", () => {
  const hostile = ["a ".repeat(500_000), "abcdefgh".repeat(200_000), "é".repeat(1_000_000)];
  const started = performance.now();
  for (const typed of hostile) findPractices(index, typed, 10);
  expect(performance.now() - started).toBeLessThan(500);
});
