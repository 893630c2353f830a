import { postcodeParts } from "#app/domain/region/postcode.ts";
import type { PostcodeArea, Region } from "#app/domain/region/region.ts";

/** Where a postcode is, as far as the files know: the sector's row when there is one, else the district's, else null. */
export function postcodePlace(region: Region, postcode: string): PostcodeArea | null {
  const parts = postcodeParts(postcode);
  if (!parts) return null;
  return (
    region.postcodeSectors.find((row) => row.area === parts.sector) ??
    region.postcodeDistricts.find((row) => row.area === parts.district) ??
    null
  );
}

/**
 * The code of the council that most of the postcode's sector lies in, or null when it is outside the region or unknown.
 * The sector is asked before the district: districts such as DL2 lie in several councils. A sector can be split too, so
 * this says where to send someone first, never where they live for certain.
 */
export function councilOf(region: Region, postcode: string): string | null {
  return isInRegion(region, postcode) === "outside" ? null : (postcodePlace(region, postcode)?.councilCode ?? null);
}

export type RegionAnswer = "inside" | "outside" | "mixed" | "unknown";

/**
 * Whether a postcode lies in the region. "mixed": its sector (or a whole district without sectors) lies partly outside,
 * so nobody should be turned away on it. "unknown": not a postcode, or a district of our own letters that the files do
 * not hold yet. Where a mixed district's sectors are listed, a sector that is not in the list has no postcode inside.
 */
export function isInRegion(region: Region, postcode: string): RegionAnswer {
  const parts = postcodeParts(postcode);
  if (!parts) return "unknown";
  const sector = region.postcodeSectors.find((row) => row.area === parts.sector);
  if (sector) return answerOf(sector);
  const district = region.postcodeDistricts.find((row) => row.area === parts.district);
  if (district) return isMixed(district) && hasSectors(region, parts.district) ? "outside" : answerOf(district);
  return region.postcodeDistricts.some((row) => lettersOf(row.area) === parts.area) ? "unknown" : "outside";
}

function answerOf(row: PostcodeArea): RegionAnswer {
  if (isMixed(row)) return "mixed";
  return row.shareInRegion === 0 ? "outside" : "inside";
}

function isMixed(row: PostcodeArea): boolean {
  return row.shareInRegion > 0 && row.shareInRegion < 100;
}

function hasSectors(region: Region, district: string): boolean {
  return region.postcodeSectors.some((row) => row.area.startsWith(`${district} `));
}

function lettersOf(district: string): string {
  return district.replace(/[0-9].*$/, "");
}
