import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { ShownItem } from "#app/domain/newsletter/newsletter-item.ts";
import type { Database } from "#db/open.ts";
import { listLevels } from "#db/queries/notices/waiting.ts";
import { findNewsletterById, type Newsletter } from "./newsletters.ts";
import { listShownItems } from "./shown-items.ts";

export type DigestNewsletter = { newsletter: Newsletter; items: ShownItem[] };

/** A newsletter that has gone, for the digest of one member: what they may see at this minute, and have not muted. */
export async function findDigestNewsletter(
  db: Database,
  viewer: LibraryViewer & { memberId: string },
  id: string,
): Promise<DigestNewsletter | null> {
  const newsletter = await findNewsletterById(db, id);
  if (newsletter === null || newsletter.state !== "gone" || newsletter.emptiedAt !== null) return null;
  const shown = await listShownItems(db, viewer, id);
  const level = await listLevels(
    db,
    viewer.memberId,
    shown.flatMap(({ threadId }) => threadId ?? []),
  );
  const items = shown.filter(
    ({ threadId, spaceId }) => threadId === null || level({ id: threadId, spaceId }) !== "mute",
  );
  return { newsletter, items };
}
