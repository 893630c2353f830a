import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { decideHeldPost, findHeldPost } from "#db/queries/discussion/held-posts.ts";
import { purgeHeld } from "#db/queries/discussion/purge-held.ts";

/** Whoever wrote a held post takes it back: its words are gone, and no facilitator decides about it. */
export async function takeHeldBack(
  { db, now }: UseCaseTools,
  { memberId, id }: { memberId: string; id: string },
): Promise<Result<null, { kind: "no-such-post" }>> {
  const held = await findHeldPost(db, id);
  if (held === null || held.memberId !== memberId || held.decision !== null) return refuse({ kind: "no-such-post" });
  await decideHeldPost(db, id, { decision: "taken-back", reason: "", by: memberId, at: now });
  await purgeHeld(db, id);
  return ok(null);
}
