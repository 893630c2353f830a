import { expect, test } from "vitest";
import { councilOf, isInRegion } from "#app/domain/region/postcode-place.ts";
import { realRegion } from "./real-region.ts";

const region = await realRegion();
const nameOf = (postcode: string) =>
  region.councils.find(({ code }) => code === councilOf(region, postcode))?.name ?? null;

test("a postcode in the middle of the region is inside, one far away is outside", () => {
  expect(isInRegion(region, "NE1 4LP")).toBe("inside");
  expect(isInRegion(region, "SR2 7BA")).toBe("inside");
  for (const far of ["SW1A 1AA", "CA1 1EB", "EH1 1AA", "YO1 7HH"]) expect(isInRegion(region, far)).toBe("outside");
});

test("on the border, the sector decides before the district", () => {
  expect(isInRegion(region, "CA8 7AB")).toBe("mixed");
  expect(isInRegion(region, "CA8 1NL")).toBe("outside"); // no postcode of CA8 1 is inside
  expect(isInRegion(region, "TD15 2AB")).toBe("inside");
  expect(isInRegion(region, "TD15 1AB")).toBe("mixed");
  expect(isInRegion(region, "TD12 4AB")).toBe("mixed");
});

test("what is not a postcode, or is too new for the files, is unknown", () => {
  for (const typed of ["", "NE1", "hello", "NE97 1AA"]) expect(isInRegion(region, typed)).toBe("unknown");
});

test("a district in several councils is told apart by its sectors", () => {
  expect(nameOf("DL2 2AB")).toBe("Darlington");
  expect(nameOf("DL2 3AB")).toBe("County Durham");
  expect(nameOf("TS7 0AB")).not.toBeNull();
});

test("a sector that the files do not list falls back to its district", () => {
  const withoutSectors = { ...region, postcodeSectors: [] };
  expect(councilOf(withoutSectors, "NE1 4LP")).toBe("E08000021");
  expect(isInRegion(withoutSectors, "DL2 2AB")).toBe("mixed");
});

test("a place mostly outside the region has no council of ours", () => {
  expect(councilOf(region, "CA8 2AB")).toBeNull();
  expect(councilOf(region, "CA8 1NL")).toBeNull();
  expect(councilOf(region, "SW1A 1AA")).toBeNull();
  expect(councilOf(region, "nonsense")).toBeNull();
});

test("nearly every practice's own postcode leads to its own council", () => {
  const other = region.practices.filter(({ postcode, councilCode }) => councilOf(region, postcode) !== councilCode);
  expect(other.length).toBeLessThanOrEqual(region.practices.length * 0.03); // sectors that lie in two councils
  expect(
    region.practices.filter(({ postcode }) => ["outside", "unknown"].includes(isInRegion(region, postcode))),
  ).toEqual([]);
});

test("no practice over the border is taken for one inside", () => {
  expect(region.practicesOutside.filter(({ postcode }) => isInRegion(region, postcode) === "inside")).toEqual([]);
});
