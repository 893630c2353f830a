import { and, asc, eq, exists, gt, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { whichVersion } from "#app/domain/library/which-version.ts";
import type { Database } from "#db/open.ts";
import { keepsIt } from "#app/domain/library/why-not-seen.ts";
import { listPageHeads } from "#db/queries/library/pages.ts";
import { findTags, listOwners } from "#db/queries/library/resources.ts";
import { knownTo, visibleTo } from "#db/queries/library/visible-to.ts";
import { conferences, decks, resources } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";
import { findDeck } from "./decks.ts";
import { deckFacts } from "./deck-facts.ts";
import { deckState, type DeckState } from "#app/domain/conference/deck-state.ts";

/**
 * A deck of a session, as somebody may know of it. Of one that is not there for them yet they learn only from when; of
 * one that was taken away, that it was.
 */
export type SessionDeck =
  | {
      kind: "seen";
      number: number; // of the resource: /library/NUMBER
      title: string;
      pages: number;
      slides: string | null; // the way to its first slide; null while there is none to show
      thumbnail: string | null;
      version: number;
      newest: number; // the newest version that they may see
      presentedChosen: number | null;
      versions: { number: number; madeAt: Date }[];
      keeps: boolean; // they look after it: its state is for them
      state: DeckState;
    }
  | { kind: "later"; from: Date }
  | { kind: "removed" };

/** The decks of a session that somebody may see or know of, in order. Every one is asked through the library's door. */
export async function listDecksOfSession(
  db: Database,
  viewer: LibraryViewer,
  sessionId: string,
): Promise<SessionDeck[]> {
  const inOpen = exists(
    db
      .select({ one: sql`1` })
      .from(conferences)
      .where(and(eq(conferences.id, decks.conferenceId), conferencesOpenTo(viewer))),
  );
  const seen = visibleTo(db, viewer);
  const later = and(knownTo(db, viewer), isNull(resources.withdrawnAt), gt(resources.embargoUntil, viewer.now));
  const begun = or(isNull(resources.embargoUntil), lte(resources.embargoUntil, viewer.now));
  const gone = and(isNotNull(resources.withdrawnAt), isNotNull(resources.publishedAt), begun);
  const rows = await db
    .select({ row: resources, seen: sql<number>`${seen}`, later: sql<number>`${later}` })
    .from(decks)
    .innerJoin(resources, eq(resources.id, decks.resourceId))
    .where(and(eq(decks.sessionId, sessionId), inOpen, or(seen, later, gone)))
    .orderBy(asc(decks.position), asc(resources.number));
  const found: SessionDeck[] = [];
  for (const { row, seen: isSeen, later: isLater } of rows) {
    if (row.withdrawnAt !== null) found.push({ kind: "removed" });
    else if (isSeen) found.push(...(await seenDeck(db, viewer, row)));
    else if (isLater && row.embargoUntil !== null) found.push({ kind: "later", from: row.embargoUntil });
  }
  return found;
}

async function seenDeck(
  db: Database,
  viewer: LibraryViewer,
  { id, number, title, spaceId }: typeof resources.$inferSelect,
): Promise<SessionDeck[]> {
  const deck = await findDeck(db, id);
  if (deck === null) return [];
  const ownerIds = (await listOwners(db, id)).map((owner) => owner.id);
  const { places } = await findTags(db, id);
  const keeps = keepsIt(viewer, { ownerIds, spaceId, places });
  const versions = deck.versions.filter(({ releasedAt }) => keeps || releasedAt !== null);
  const version = whichVersion(versions, null);
  if (version === null) return [];
  const place = version.files.findIndex(({ document, scan }) => document?.state === "read" && scan !== "blocked");
  const documentId = version.files[place]?.documentId ?? null;
  const pages = documentId === null ? [] : await listPageHeads(db, { resourceId: id, documentId });
  const first = pages[0];
  const picture = first !== undefined && (first.thumbnailId ?? first.pictureId) !== null;
  return [
    {
      kind: "seen",
      number,
      title,
      pages: pages.length,
      slides: first === undefined ? null : `/library/${number}/s/${first.number}`,
      thumbnail: picture ? `/library/${number}/picture/${place + 1}/${first.number}?small` : null,
      version: version.number,
      newest: versions[0]?.number ?? version.number,
      presentedChosen: deck.deck.presentedVersion,
      versions: versions.map((one) => ({ number: one.number, madeAt: one.madeAt })),
      keeps,
      state: deckState(deckFacts(deck), viewer.now),
    },
  ];
}
