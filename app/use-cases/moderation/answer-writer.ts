import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";

/** Part of the acts that decide: whoever wrote a held post, or reported one, gets a mail with what was decided. */
export async function answerWriter(
  { db, now, newId, announce }: UseCaseTools,
  ids: { memberId: string; about: "held" | "report"; id: string },
): Promise<void> {
  const uniqueKey = `${ids.about} ${ids.id}`;
  await addJob(db, { id: newId(), kind: "mail-moderation-answer", uniqueKey, ids, runAt: now });
  announce({ kind: "job-added", jobKind: "mail-moderation-answer" });
}
