import { expect, test } from "vitest";
import { practiceByCode, practiceTwins, teamPlacesFor } from "#app/domain/region/practice-places.ts";
import { realRegion } from "./real-region.ts";

const region = await realRegion();

test("a practice leads to its PCN and council, one in no PCN to its council alone", () => {
  const known = practiceByCode(region, "A81001");
  expect(known?.kind === "inside" && teamPlacesFor(known.practice)).toEqual({
    pcnCode: "U89141",
    councilCode: "E06000004",
  });
  const alone = practiceByCode(region, "Y01262");
  expect(alone?.kind === "inside" && teamPlacesFor(alone.practice)).toMatchObject({ pcnCode: null });
});

test("a practice over the border is recognised, with who to ask", () => {
  expect(practiceByCode(region, "A82012")).toMatchObject({
    kind: "outside",
    practice: { name: "Brampton Medical Practice" },
  });
  expect(practiceByCode(region, "A99999")).toBeNull();
  expect(practiceByCode(region, "a81001")).toBeNull();
});

test("practices that sound the same are told apart by where they are", () => {
  const twins = practiceTwins(region).map((group) => group.map(({ name }) => name));
  expect(twins).toContainEqual(expect.arrayContaining(["Park Surgery", "Park Medical Group"]));
  expect(twins).toContainEqual(expect.arrayContaining(["Village Medical Centre", "Village Medical Group"]));
  for (const group of practiceTwins(region))
    expect(new Set(group.map(({ postcode }) => postcode)).size).toBe(group.length);
});
