import { and, eq } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { spacesReadBy } from "#db/queries/discussion/threads-open-to.ts";
import type { Space } from "#db/queries/space-members.ts";
import { spaces } from "#db/schema/index.ts";

/** A space whose threads somebody may read, or null. */
export async function findReadSpace(db: Database, viewer: LibraryViewer, id: string): Promise<Space | null> {
  const where = and(eq(spaces.id, id), spacesReadBy(viewer));
  return (await db.select().from(spaces).where(where))[0] ?? null;
}
