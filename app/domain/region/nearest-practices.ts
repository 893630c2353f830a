import { postcodePlace } from "#app/domain/region/postcode-place.ts";
import type { Practice, Region } from "#app/domain/region/region.ts";

export type NearPractice = { practice: Practice; kilometres: number };

/**
 * The practices nearest to the middle of a postcode's sector (or district), nearest first, with the straight-line
 * distance. Help for someone who is not sure of their practice's name; being near never means being registered.
 * Empty when the postcode is unknown.
 */
export function nearestPractices(region: Region, postcode: string, count: number): NearPractice[] {
  const place = postcodePlace(region, postcode);
  if (!place) return [];
  return region.practices
    .map((practice) => ({ practice, kilometres: kilometresBetween(place, practice) }))
    .sort((a, b) => a.kilometres - b.kilometres || (a.practice.code < b.practice.code ? -1 : 1))
    .slice(0, Math.max(0, count));
}

type Position = { latitude: number; longitude: number };

/** Distance over a round earth of 6371 km (haversine): within 0.5 %, which is far finer than a sector. */
function kilometresBetween(from: Position, to: Position): number {
  const radians = Math.PI / 180;
  const north = Math.sin(((to.latitude - from.latitude) * radians) / 2);
  const east = Math.sin(((to.longitude - from.longitude) * radians) / 2);
  const square = north * north + Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * east * east;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(square)));
}
