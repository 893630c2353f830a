import { expect, test } from "vitest";
import { nearestPractices } from "#app/domain/region/nearest-practices.ts";
import { realRegion } from "./real-region.ts";

const region = await realRegion();

test("the nearest practices come first, with their distance", () => {
  const near = nearestPractices(region, "TS18 1HU", 5);
  expect(near).toHaveLength(5);
  expect(near.map(({ kilometres }) => kilometres)).toEqual(
    near.map(({ kilometres }) => kilometres).toSorted((a, b) => a - b),
  );
  expect(near.every(({ practice }) => practice.postcode.startsWith("TS1"))).toBe(true);
  expect(near[0]?.kilometres).toBeLessThan(2);
});

test("a distance is a real one: Berwick to Middlesbrough is about 140 km as the crow flies", () => {
  const far = nearestPractices(region, "TD15 1AB", 304).find(({ practice }) => practice.postcode.startsWith("TS1 "));
  expect(far?.kilometres).toBeGreaterThan(130);
  expect(far?.kilometres).toBeLessThan(150);
});

test("an unknown postcode has no near practices, and asking for none gives none", () => {
  expect(nearestPractices(region, "SW1A 1AA", 5)).toEqual([]);
  expect(nearestPractices(region, "TS18", 5)).toEqual([]);
  expect(nearestPractices(region, "TS18 1HU", -1)).toEqual([]);
});
