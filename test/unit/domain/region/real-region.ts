import type { Region } from "#app/domain/region/region.ts";
import { sayProblem } from "#app/publishing/region/problem.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";

export const today = "2026-11-22";

/** The region that ships, as the site reads it. */
export async function realRegion(): Promise<Region> {
  const { region, problems } = await readRegion("content/region", today);
  if (!region) throw new Error(problems.map(sayProblem).join("\n"));
  return region;
}

/** The region as it would be if a person had confirmed every number on this day, the children's lines filled in with made-up ones. */
export function confirmedOn(region: Region, on: string): Region {
  const confirmed = { by: "Sample Person", on };
  const made = { phone: "0191 498 0999", outOfHoursPhone: null, source: "made up for a test", confirmed };
  return {
    ...region,
    helplines: region.helplines.map((line) => ({ ...line, confirmed })),
    councils: region.councils.map((council) => ({
      ...council,
      adultSafeguarding: council.adultSafeguarding && { ...council.adultSafeguarding, confirmed },
      childrenSafeguarding: made,
    })),
  };
}
