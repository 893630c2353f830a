import { and, eq, inArray } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Visibility } from "#app/domain/library/resource.ts";
import type { Database } from "#db/open.ts";
import { openTo, visibleTo } from "#db/queries/library/visible-to.ts";
import { documentPages, resources, resourceFiles } from "#db/schema/index.ts";
import { listDecksFound, type FoundDeck } from "./decks-found.ts";
import type { FoundPlace, FoundResource } from "./find-in-library.ts";
import { findShownVersion } from "./words-of.ts";

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
  const { id, number, title, summary, type, visibility, sample } = resources;
  const rows = await db
    .select({ id, number, title, summary, type, visibility, sample })
    .from(resources)
    .where(and(inArray(number, numbers), visibleTo(db, viewer)));
  const open = await db
    .select({ number })
    .from(resources)
    .where(and(inArray(number, numbers), openTo(db, viewer)));
  const shownAt = await listDecksFound(
    db,
    viewer,
    rows.map((row) => row.id),
  );
  const openNumbers = new Set(open.map((one) => one.number));
  const cards: FoundCard[] = [];
  for (const { placesInAll, places, ...one } of found) {
    const row = rows.find((other) => other.number === one.number);
    if (row === undefined) continue;
    const { id: resourceId, ...words } = row;
    const shown = await placesOf(db, resourceId, places);
    const deck = shownAt.get(resourceId) ?? null;
    cards.push({ ...words, isOpen: openNumbers.has(one.number), places: shown, placesInAll, deck });
  }
  return cards;
}

async function placesOf(db: Database, resourceId: string, places: readonly FoundPlace[]): Promise<FoundCardPlace[]> {
  const version = places.some(({ page }) => page > 0) ? await findShownVersion(db, resourceId) : null;
  const shown: FoundCardPlace[] = [];
  for (const place of places) {
    const page = version === null || place.page === 0 ? null : await findPage(db, version.id, place);
    shown.push({
      ...place,
      kind: page?.kind ?? null,
      title: page?.title ?? "",
      hasPicture: typeof page?.pictureId === "string",
    });
  }
  return shown;
}

async function findPage(db: Database, versionId: string, { file, page }: FoundPlace) {
  const [row] = await db
    .select({ kind: documentPages.kind, title: documentPages.title, pictureId: documentPages.thumbnailId })
    .from(resourceFiles)
    .innerJoin(documentPages, eq(documentPages.documentId, resourceFiles.documentId))
    .where(
      and(eq(resourceFiles.versionId, versionId), eq(resourceFiles.position, file - 1), eq(documentPages.number, page)),
    );
  return row ?? null;
}
