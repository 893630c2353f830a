import { and, asc, eq, sql } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { resources } from "#db/schema/index.ts";
import { keptOpen } from "./visible-to.ts";

/** What stands in a space, by title, as far as the viewer may read it. */
export async function listInSpace(
  db: Database,
  viewer: LibraryViewer,
  spaceId: string,
): Promise<{ number: number; title: string; summary: string }[]> {
  const door = keptOpen(viewer);
  const { number, title, summary } = resources;
  const list = db.keep(`in-space ${door.name}`, (on) => {
    const inIt = and(eq(resources.spaceId, sql.placeholder("spaceId")), eq(resources.visibility, "space"));
    return on
      .select({ number, title, summary })
      .from(resources)
      .where(and(door.where(on), inIt))
      .orderBy(asc(title), asc(number))
      .prepare();
  });
  return list.all({ ...door.values, spaceId });
}
