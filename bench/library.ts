import { benchDocuments } from "./documents.ts";
import { benchPack, benchUpload } from "./library/files.ts";
import { benchHostile, benchIndex } from "./library/meanwhile.ts";
import { benchKept, benchList, benchPage, benchRecord } from "./library/pages.ts";
import { openPlace, type Place } from "./library/place.ts";
import { benchSearch } from "./library/search.ts";
import type { Figure } from "./measure.ts";
import { wantedParts } from "./wanted-parts.ts";

/** Each part is measured alone, in this order, on one site with 5,000 resources, 50,000 pages and 100,000 short pages for posts. */
const onSite: Readonly<Record<string, (place: Place) => Promise<Figure[]>>> = {
  list: benchList,
  record: benchRecord,
  page: benchPage,
  kept: benchKept,
  search: benchSearch,
  upload: benchUpload,
  pack: benchPack,
  hostile: benchHostile,
};

const alone: Readonly<Record<string, () => Promise<Figure[]>>> = { index: benchIndex, documents: benchDocuments };

/** The library at its full size. `only`: the parts that are wanted; all of them when none is named. */
export async function benchLibrary(only: readonly string[] = []): Promise<Figure[]> {
  const wanted = new Set(wantedParts({ ...onSite, ...alone }, only));
  const figures: Figure[] = [];
  const there = Object.values(onSite).filter((measure) => wanted.has(measure));
  if (there.length > 0) {
    await using place = await openPlace();
    for (const measure of there) figures.push(...(await measure(place)));
  }
  for (const measure of Object.values(alone)) if (wanted.has(measure)) figures.push(...(await measure()));
  return figures;
}
