import { and, eq } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { ItemAddress } from "#app/domain/newsletter/newsletter-item.ts";
import type { Database } from "#db/open.ts";
import { conferenceSessions, resources, threads } from "#db/schema/index.ts";
import { findOpen, type OpenItem } from "./shown-items.ts";

export type ItemIds = { threadId: string | null; resourceId: string | null; sessionId: string | null };

const none: ItemIds = { threadId: null, resourceId: null, sessionId: null };

/** What an address leads to, when somebody may read it as a reader and it stands; else null. */
export async function findItem(
  db: Database,
  viewer: LibraryViewer,
  address: ItemAddress,
): Promise<{ ids: ItemIds; item: OpenItem } | null> {
  const ids = await idsOf(db, address);
  const [item] = (await findOpen(db, viewer, [ids])).values();
  return item === undefined ? null : { ids, item };
}

async function idsOf(db: Database, address: ItemAddress): Promise<ItemIds> {
  switch (address.kind) {
    case "thread": {
      const [row] = await db.select({ id: threads.id }).from(threads).where(eq(threads.number, address.number));
      return { ...none, threadId: row?.id ?? null };
    }
    case "resource": {
      const [row] = await db.select({ id: resources.id }).from(resources).where(eq(resources.number, address.number));
      return { ...none, resourceId: row?.id ?? null };
    }
    case "session": {
      const { id, number, conferenceId } = conferenceSessions;
      const where = and(eq(conferenceId, address.conferenceId), eq(number, address.number));
      const [row] = await db.select({ id }).from(conferenceSessions).where(where);
      return { ...none, sessionId: row?.id ?? null };
    }
  }
}
