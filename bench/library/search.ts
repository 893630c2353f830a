import { performance } from "node:perf_hooks";
import { join } from "node:path";
import Client from "better-sqlite3";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { matchText } from "#app/domain/search/match-text.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import { deriveMasterKey, demonstrationSecret } from "#db/keys.ts";
import { fileNames } from "#db/file-names.ts";
import { openDatabase, type SiteDatabase } from "#db/open.ts";
import { countFacets } from "#db/queries/library/count-facets.ts";
import { keptVisible } from "#db/queries/library/visible-to.ts";
import { listFoundCards } from "#db/search/list-found.ts";
import { searchLibrary } from "#db/search/search-library.ts";
import { listSynonymGroups } from "#db/search/synonyms.ts";
import { quantileOf, rounded, type Figure } from "../measure.ts";
import type { LaidSite } from "../laid-site.ts";
import { makeSearches } from "./words.ts";

const searches = makeSearches(150);
const rounds = 2;

/** What a search page asks of the database, beside the bare query of FTS5 for the ten best rows, in turn; then the page itself. */
export async function benchSearch(place: LaidSite, name = "search"): Promise<Figure[]> {
  const masterKey = deriveMasterKey(demonstrationSecret(place.dataDir));
  const db = openDatabase({ dataDir: place.dataDir, masterKey, log: () => undefined, readOnly: true });
  const bare = new Client(join(place.dataDir, fileNames.main), { readonly: true });
  const best = bare.prepare("SELECT rowid, rank FROM library_words WHERE library_words MATCH ? ORDER BY rank LIMIT 10");
  const times = { ours: [] as number[], counted: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round++)
    for (const typed of searches) {
      const match = matchText(searchWords(typed), [], { any: false, lastMayGoOn: false });
      const ours = await timeOf(() => search(db, typed, false));
      const counted = await timeOf(() => search(db, typed, true));
      const bareMs = await timeOf(() => Promise.resolve(best.all(match)));
      if (round === 0) continue; // the pages of the file come into memory
      times.ours.push(ours);
      times.counted.push(counted);
      times.bare.push(bareMs);
    }
  bare.close();
  await db.close();
  const { ours, counted, bare: least } = times;
  return [
    figureOf(`${name}, what is found (ratio: times the bare query)`, ours, least),
    figureOf(`${name}, with the counts of every facet (ratio: the same)`, counted, least),
    await overHttp(place, name),
  ];
}

/** As a search page asks it: what is found with its places, and, when they are wanted, the counts of every facet. */
async function search(db: SiteDatabase, typed: string, withCounts: boolean): Promise<void> {
  const viewer = publicViewer(new Date());
  await db.snapshot(async (own) => {
    const [wanted, synonyms, door] = [searchWords(typed), await listSynonymGroups(own), keptVisible(viewer)];
    const { found, numbers } = await searchLibrary(own, { wanted, synonyms, door, skip: 0, take: 10 });
    await listFoundCards(own, viewer, found);
    if (withCounts) countFacets(own, numbers);
  });
}

function figureOf(name: string, ours: number[], bare: number[]): Figure {
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => rounded(quantileOf(ours, share)));
  const baseline = rounded(quantileOf(bare, 0.5));
  return { name, value: p50, unit: "ms", baseline, ratio: rounded(p50 / baseline), p50, p95, p99 };
}

/** One reader after another, so that no search waits for the one before. */
async function overHttp(place: LaidSite, name: string): Promise<Figure> {
  const paths = searches.map((typed) => `/search?${String(new URLSearchParams({ q: typed }))}`);
  const { perSecond, p50, p95, p99 } = await place.ask(place.site, { paths }, { connections: 1, seconds: 5 });
  const times = { p50: rounded(p50), p95: rounded(p95), p99: rounded(p99) };
  return { name: `${name} pages, one at a time`, value: rounded(perSecond), unit: "a second", ...times };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
