import { and, asc, inArray } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { openTo } from "#db/queries/library/visible-to.ts";
import { resources } from "#db/schema/index.ts";

/** Which of some resources somebody sees as a reader, in the order given: what may go further than their own eyes. */
export async function listOpen(db: Database, viewer: LibraryViewer, numbers: readonly number[]): Promise<number[]> {
  const rows = await db
    .select({ number: resources.number })
    .from(resources)
    .where(and(inArray(resources.number, [...numbers]), openTo(db, viewer)))
    .orderBy(asc(resources.number));
  const open = new Set(rows.map(({ number }) => number));
  return numbers.filter((number) => open.has(number));
}
