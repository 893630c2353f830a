import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { sharingChanges } from "#db/schema/index.ts";

/** Whether the person's practice may be told, as of now: what they said last, over what they said when they asked for help. */
export async function sharesWithPractice(
  db: Database,
  { id, shareWithPractice }: { id: string; shareWithPractice: boolean },
): Promise<boolean> {
  const [newest] = await db
    .select({ shared: sharingChanges.shared })
    .from(sharingChanges)
    .where(and(eq(sharingChanges.referralId, id), eq(sharingChanges.what, "practice")))
    .orderBy(desc(sharingChanges.at), desc(sql`rowid`))
    .limit(1);
  return newest?.shared ?? shareWithPractice;
}
