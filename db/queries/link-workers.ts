import { eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { linkWorkers } from "#db/schema/index.ts";

/** Notes that a referral was given to a worker: ties go to whoever waited longest. */
export async function updateLastAssigned(db: Database, memberId: string, at: Date): Promise<void> {
  await db.update(linkWorkers).set({ lastAssignedAt: at }).where(eq(linkWorkers.memberId, memberId));
}
