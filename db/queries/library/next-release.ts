import { gt, min } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { resources } from "#db/schema/index.ts";

/** When the next embargo ends, whosesoever it is; null when none does. */
export async function findNextRelease(db: Database, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ next: min(resources.embargoUntil) })
    .from(resources)
    .where(gt(resources.embargoUntil, now));
  return row?.next ?? null;
}
