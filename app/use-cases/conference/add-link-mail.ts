import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";

/** Why a speaker gets a link: to bring their slides, to be asked for leave to show them, or because they asked for it. */
export type LinkWhy = "slides" | "permission" | "asked";

const minute = 60_000;

/** Part of the acts that mail a speaker their link: one mail a minute for one speaker, session and reason. */
export async function addLinkMail(
  { db, now, newId, announce }: UseCaseTools,
  { sessionId, speakerId, why }: { sessionId: string; speakerId: string; why: LinkWhy },
): Promise<void> {
  const uniqueKey = `${sessionId} ${speakerId} ${why} ${Math.floor(now.getTime() / minute)}`;
  const ids = { sessionId, speakerId, why };
  await addJob(db, { id: newId(), kind: "mail-speaker-link", uniqueKey, ids, runAt: now });
  announce({ kind: "job-added", jobKind: "mail-speaker-link" });
}
