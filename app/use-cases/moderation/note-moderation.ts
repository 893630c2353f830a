import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertModerationAct, type ModerationAct } from "#db/queries/discussion/moderation-acts.ts";

type Noted = Pick<ModerationAct, "threadId" | "what" | "memberId"> &
  Partial<Pick<ModerationAct, "post" | "why" | "before" | "undoes">>;

/** Part of the acts of facilitators: keeps who did what, why, and what stood before. */
export async function noteModeration(
  { db, now, newId, announce }: UseCaseTools,
  { post = null, why = "", before = {}, undoes = null, ...act }: Noted,
): Promise<void> {
  await insertModerationAct(db, { id: newId(), post, why, before, undoes, at: now, ...act });
  announce({ kind: "thread-changed", threadId: act.threadId });
}
