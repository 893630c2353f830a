import type { RegionWords } from "#app/publishing/guide/compile-field.ts";
import { regionWords } from "#app/publishing/guide/region-words.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";

/** What the flows take from the region that ships. */
export async function realRegionWords(): Promise<RegionWords> {
  const { region } = await readRegion("content/region", "2026-11-22");
  if (!region) throw new Error("content/region has faults");
  return regionWords(region);
}
