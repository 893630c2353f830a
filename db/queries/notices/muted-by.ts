import { eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import type { ThreadRow } from "#db/queries/discussion/threads.ts";
import { spaceFollows, threadFollows } from "#db/schema/index.ts";

/** Who hears nothing of a thread: who muted it, or its space without having chosen something else for the thread. */
export async function listMutedBy(
  db: Database,
  { id, spaceId }: Pick<ThreadRow, "id" | "spaceId">,
): Promise<Set<string>> {
  const ofThread = await db.select().from(threadFollows).where(eq(threadFollows.threadId, id));
  const ofSpace = await db
    .select()
    .from(spaceFollows)
    .where(eq(spaceFollows.spaceId, spaceId ?? ""));
  const levels = new Map([...ofSpace, ...ofThread].map(({ memberId, level }) => [memberId, level]));
  return new Set([...levels].flatMap(([memberId, level]) => (level === "mute" ? [memberId] : [])));
}
