import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { threads } from "#db/schema/index.ts";

/** Whether anybody ever asked about a resource, whoever may read it: most have no threads, and need not ask at the door. */
export async function hasThreads(db: Database, resourceId: string): Promise<boolean> {
  const find = db.keep("has-threads", (on) =>
    on
      .select({ one: sql`1` })
      .from(threads)
      .where(eq(threads.resourceId, sql.placeholder("resourceId")))
      .limit(1)
      .prepare(),
  );
  return find.get({ resourceId }) !== undefined;
}
