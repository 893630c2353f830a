import { writeNotices } from "#app/use-cases/notices/write-notices.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertNotices, markMailed } from "#db/queries/notices/notices.ts";

type Decided = {
  memberId: string;
  why: "let-through" | "declined" | "your-report";
  about: string;
  threadId: string | null;
  post: number | null;
};

/** Part of the acts that decide about a held post or a report: it stands in the notices. Its own mail tells the rest. */
export async function noteDecision(
  { db, now, newId, announce }: UseCaseTools,
  { memberId, why, about, threadId, post }: Decided,
): Promise<void> {
  const uniqueKey = `${why} ${about}`;
  const row = { id: newId(), memberId, kind: "decision" as const, uniqueKey, threadId, post, about, why, at: now };
  const written = await insertNotices(db, [row]);
  await markMailed(
    db,
    written.map(({ id }) => id),
    now,
  );
  announce({ kind: "notices-changed", memberId });
}

/** Part of the acts that hide a post or take its words away: whoever wrote it is told, unless they did it themselves. */
export async function tellOfHidden(
  tools: UseCaseTools,
  {
    memberId,
    by,
    why,
    postId,
    threadId,
  }: { memberId: string; by: string; why: "hidden" | "redacted"; postId: string; threadId: string },
): Promise<void> {
  if (memberId === by) return;
  const uniqueKey = `${why} ${postId} ${tools.now.getTime()}`;
  const notice = { memberId, kind: "decision" as const, uniqueKey, threadId, post: null, about: postId, why };
  await writeNotices(tools, { notices: [notice] });
}
