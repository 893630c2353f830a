import { and, asc, eq } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { resources } from "#db/schema/index.ts";
import { openTo } from "./visible-to.ts";

/** What stands in a space, by title, as far as the viewer may read it. */
export async function listInSpace(
  db: Database,
  viewer: LibraryViewer,
  spaceId: string,
): Promise<{ number: number; title: string; summary: string }[]> {
  return db
    .select({ number: resources.number, title: resources.title, summary: resources.summary })
    .from(resources)
    .where(and(openTo(db, viewer), eq(resources.spaceId, spaceId), eq(resources.visibility, "space")))
    .orderBy(asc(resources.title), asc(resources.number));
}
