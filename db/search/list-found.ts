import { and, eq, inArray, sql } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Visibility } from "#app/domain/library/resource.ts";
import type { Database } from "#db/open.ts";
import { keptOpen, keptVisible } from "#db/queries/library/visible-to.ts";
import { documentPages, resources, resourceFiles } from "#db/schema/index.ts";
import { listDecksFound, type FoundDeck } from "./decks-found.ts";
import type { FoundPlace, FoundResource } from "./find-in-library.ts";
import { listShownVersions } from "./words-of.ts";

/** A resource that was found, as its card shows it. */
export type FoundCard = {
  number: number;
  title: string;
  summary: string;
  type: string;
  visibility: Visibility;
  /** Whether others may see it as well: what only its owners see is marked. */
  isOpen: boolean;
  sample: boolean;
  places: FoundCardPlace[];
  placesInAll: number;
  deck: FoundDeck | null; // where slides were shown, and by whom
};

export type FoundCardPlace = FoundPlace & { kind: "page" | "slide" | null; title: string; hasPicture: boolean };

/** What stands on the cards of what was found, in that order. Asked through the door once more. */
export async function listFoundCards(
  db: Database,
  viewer: LibraryViewer,
  found: readonly FoundResource[],
): Promise<FoundCard[]> {
  const numbers = found.map(({ number }) => number);
  const { name, values } = keptVisible(viewer);
  const rows = db
    .keep(`found-cards ${name}`, (on) => cardsThrough(on, viewer))
    .all({ ...values, numbers: JSON.stringify(numbers) });
  const shownAt = await listDecksFound(
    db,
    viewer,
    rows.map((row) => row.id),
  );
  const shown = new Map(rows.map((row) => [row.number, row]));
  const pages = await findPages(
    db,
    found.flatMap((one) => placesIn(shown.get(one.number)?.id, one)),
  );
  return found.flatMap(({ placesInAll, places, ...one }) => {
    const row = shown.get(one.number);
    if (row === undefined) return [];
    const { id: resourceId, isOpen, ...words } = row;
    const placed = places.map((place) => withPage(place, pages.get(keyOf({ resourceId, ...place }))));
    const deck = shownAt.get(resourceId) ?? null;
    return [{ ...words, isOpen: isOpen === 1, places: placed, placesInAll, deck }];
  });
}

/** For everybody who looks in the same way: their values are handed in when it runs. */
function cardsThrough(db: Database, viewer: LibraryViewer) {
  const { id, number, title, summary, type, visibility, sample } = resources;
  const isOpen = sql<number | null>`(${keptOpen(viewer).where(db)})`;
  const numbers = sql`(SELECT value FROM json_each(${sql.placeholder("numbers")}))`;
  return db
    .select({ id, number, title, summary, type, visibility, sample, isOpen })
    .from(resources)
    .where(and(inArray(number, numbers), keptVisible(viewer).where(db)))
    .prepare();
}

type Place = { resourceId: string; file: number; page: number };
type ShownPage = { kind: "page" | "slide"; title: string; pictureId: string | null };

function placesIn(resourceId: string | undefined, { places }: FoundResource): Place[] {
  if (resourceId === undefined) return [];
  return places.flatMap(({ file, page }) => (page === 0 ? [] : [{ resourceId, file, page }]));
}

const keyOf = ({ resourceId, file, page }: Place) => `${resourceId} ${file} ${page}`;

function withPage(place: FoundPlace, page: ShownPage | undefined): FoundCardPlace {
  const { kind = null, title = "", pictureId = null } = page ?? {};
  return { ...place, kind, title, hasPicture: pictureId !== null };
}

/** The pages at these places, of the versions that readers see: all of them in two statements. */
async function findPages(db: Database, places: readonly Place[]): Promise<Map<string, ShownPage>> {
  const ids = [...new Set(places.map(({ resourceId }) => resourceId))];
  const versions = await listShownVersions(db, ids);
  const wanted = places.map(({ resourceId, file, page }) => [versions.get(resourceId) ?? "", file, page, resourceId]);
  if (wanted.length === 0) return new Map();
  const rows = db.keep("found-pages", pagesAt).all({ wanted: JSON.stringify(wanted) });
  return new Map(rows.map(({ resourceId, file, page, ...shown }) => [keyOf({ resourceId, file, page }), shown]));
}

function pagesAt(db: Database) {
  const at = (index: number) => sql`json_extract(wanted.value, ${sql.raw(`'$[${index}]'`)})`;
  return db
    .select({
      resourceId: sql<string>`${at(3)}`,
      file: sql<number>`${at(1)}`,
      page: documentPages.number,
      kind: documentPages.kind,
      title: documentPages.title,
      pictureId: documentPages.thumbnailId,
    })
    .from(sql`json_each(${sql.placeholder("wanted")}) AS wanted`)
    .innerJoin(resourceFiles, and(eq(resourceFiles.versionId, at(0)), eq(resourceFiles.position, sql`${at(1)} - 1`)))
    .innerJoin(
      documentPages,
      and(eq(documentPages.documentId, resourceFiles.documentId), eq(documentPages.number, at(2))),
    )
    .prepare();
}
