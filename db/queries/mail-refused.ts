import { and, desc, eq, like, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { jobs } from "#db/schema/index.ts";

/**
 * The newest mail to a member that their mail server refused for good, and that nobody has asked to try again. While
 * there is one, no other notice is sent to them. Null: their mail arrives, as far as we know.
 */
export async function findMailRefused(db: Database, memberId: string): Promise<{ id: string } | null> {
  return (await listMailRefused(db, memberId))[0] ?? null;
}

/** Every mail to a member that was refused for good, the newest first. */
export async function listMailRefused(db: Database, memberId: string): Promise<{ id: string }[]> {
  const toThem = eq(sql`json_extract(${jobs.ids}, '$.memberId')`, memberId);
  const forGood = like(jobs.lastProblem, "EENVELOPE-5%");
  return db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.state, "dead"), like(jobs.kind, "mail-%"), forGood, toThem))
    .orderBy(desc(jobs.finishedAt));
}
