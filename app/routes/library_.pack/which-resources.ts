import type { AppLoadContext } from "@remix-run/node";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import type { Services } from "#app/services.ts";
import { findCollection } from "#db/queries/library/collections.ts";
import { keptOpen } from "#db/queries/library/visible-to.ts";
import { listOpen } from "#db/search/list-open.ts";
import { searchLibrary } from "#db/search/search-library.ts";
import { listSynonymGroups } from "#db/search/synonyms.ts";

type Database = Services["db"]["read"];

/** What a pack is made of, and from which page. */
export type Chosen = { title: string; intro: string; from: string; numbers: number[] };

const most = 200;

/** What was asked to be packed: a collection, resources by their numbers, or what a search finds. Null when there is nothing of it to see. */
export async function whichResources(
  { services }: AppLoadContext,
  viewer: LibraryViewer,
  asked: URLSearchParams,
): Promise<Chosen | null> {
  const chosen = await services.db.snapshot(async (db) => {
    const typed = asked.get("q");
    const collectionId = asked.get("collection");
    if (collectionId !== null) return byCollection(db, viewer, collectionId);
    if (typed === null) return byNumbers(await listOpen(db, viewer, numbersIn(asked)));
    const typedWords = { wanted: searchWords(typed), synonyms: await listSynonymGroups(db) };
    const { found } = await searchLibrary(db, { ...typedWords, door: keptOpen(viewer), skip: 0, take: most });
    return bySearch(
      typed,
      found.map(({ number }) => number),
    );
  });
  return chosen === null || chosen.numbers.length === 0 ? null : chosen;
}

async function byCollection(db: Database, viewer: LibraryViewer, id: string): Promise<Chosen | null> {
  const found = await findCollection(db, viewer, id);
  if (found === null) return null;
  const { title, intro } = found.collection;
  const numbers = await listOpen(
    db,
    viewer,
    found.items.map(({ number }) => number),
  );
  return { title, intro, from: `/collections/${id}`, numbers: numbers.slice(0, most) };
}

function byNumbers(numbers: number[]): Chosen {
  const from = numbers.length === 1 ? `/library/${numbers[0]}` : "/library";
  return { title: "From the library", intro: "Chosen from the library of the network.", from, numbers };
}

function bySearch(typed: string, numbers: number[]): Chosen {
  const from = `/search?${String(new URLSearchParams({ q: typed }))}`;
  return { title: `Found for “${typed}”`, intro: `What the library had for “${typed}”.`, from, numbers };
}

function numbersIn(asked: URLSearchParams): number[] {
  const typed = asked.getAll("number").flatMap((one) => one.split(","));
  const numbers = typed.map(Number).filter((one) => Number.isSafeInteger(one) && one > 0);
  return [...new Set(numbers)].slice(0, most);
}
