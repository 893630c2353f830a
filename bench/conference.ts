import { benchKeptSlide, benchProgramme, benchSession, benchSlide } from "./conference/pages.ts";
import { benchRelease } from "./conference/release.ts";
import { benchThumbnails } from "./conference/thumbnails.ts";
import { openLaidSite, type LaidSite } from "./laid-site.ts";
import { benchSearch } from "./library/search.ts";
import type { Figure } from "./measure.ts";
import { wantedParts } from "./wanted-parts.ts";

/** Each part is measured alone, in this order, on one site with 50,000 slides; the last one ends the site that the others ask. */
const parts: Readonly<Record<string, (place: LaidSite) => Promise<Figure[]>>> = {
  programme: benchProgramme,
  session: benchSession,
  slide: benchSlide,
  kept: benchKeptSlide,
  search: (place) => benchSearch(place, "slide search"),
  thumbnails: benchThumbnails,
  release: benchRelease,
};

/** Conferences at their full size. `only`: the parts that are wanted; all of them when none is named. */
export async function benchConference(only: readonly string[] = []): Promise<Figure[]> {
  const wanted = wantedParts(parts, only);
  const run = () => Promise.resolve<[string]>(["bench/conference/site-main.ts"]);
  await using place = await openLaidSite({ name: "conference", lay: "bench/conference/lay-main.ts", run });
  const figures: Figure[] = [];
  for (const measure of wanted) figures.push(...(await measure(place)));
  return figures;
}
