import { benchDocuments } from "./documents.ts";
import { benchPack, benchUpload } from "./library/files.ts";
import { benchHostile, benchIndex } from "./library/meanwhile.ts";
import { benchKept, benchList, benchPage, benchRecord } from "./library/pages.ts";
import { openPlace, type Place } from "./library/place.ts";
import { benchSearch } from "./library/search.ts";
import type { Figure } from "./measure.ts";

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
  const known = [...Object.keys(onSite), ...Object.keys(alone)];
  const strange = only.filter((part) => !known.includes(part));
  if (strange.length > 0) throw new Error(`The library's parts are ${known.join(", ")}; not ${strange.join(", ")}`);
  const isWanted = ([part]: [string, unknown]) => only.length === 0 || only.includes(part);
  const figures: Figure[] = [];
  const wanted = Object.entries(onSite).filter(isWanted);
  if (wanted.length > 0) {
    await using place = await openPlace();
    for (const [, measure] of wanted) figures.push(...(await measure(place)));
  }
  for (const [, measure] of Object.entries(alone).filter(isWanted)) figures.push(...(await measure()));
  return figures;
}
