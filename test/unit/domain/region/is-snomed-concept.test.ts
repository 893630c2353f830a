import { expect, test } from "vitest";
import { isSnomedConcept } from "#app/domain/region/is-snomed-concept.ts";

const published = ["224484003", "310434002", "871731000000106", "1991000124105", "999000081000000105"];

test("published SNOMED concepts, short ones and those of a country, are taken", () => {
  expect(published.filter((concept) => !isSnomedConcept(concept))).toEqual([]);
});

test("any one wrong figure is found", () => {
  const wrong = published.flatMap((concept) =>
    [...concept].flatMap((figure, place) =>
      [..."0123456789"]
        .filter((other) => other !== figure)
        .map((other) => concept.slice(0, place) + other + concept.slice(place + 1)),
    ),
  );
  expect(wrong).toHaveLength(published.join("").length * 9);
  expect(wrong.filter(isSnomedConcept)).toEqual([]);
});

test("any two neighbouring figures that changed places are found", () => {
  const swapped = published.flatMap((concept) =>
    [...concept].slice(1).flatMap((figure, at) => {
      const before = concept[at] ?? "";
      return figure === before ? [] : [concept.slice(0, at) + figure + before + concept.slice(at + 2)];
    }),
  );
  expect(swapped.length).toBeGreaterThan(30);
  expect(swapped.filter(isSnomedConcept)).toEqual([]);
});

test("what is not an identifier of a concept is refused", () => {
  const others = ["", "carer", "22448", " 224484003", "224484003.0", "2.24484E+08", "337915013", "0224484003"];
  expect(others.filter(isSnomedConcept)).toEqual([]);
});
