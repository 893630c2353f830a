import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { decideReports } from "#db/queries/discussion/reports.ts";
import { answerWriter } from "./answer-writer.ts";
import { findModeratedPost } from "./find-moderated.ts";
import { hidePost } from "./hide-post.ts";
import { noteDecision } from "./note-decision.ts";
import { redactPost } from "./redact-post.ts";

export type ReportDecision = "left" | "hidden" | "redacted";

/**
 * A facilitator decides about a post that was reported, and does it in the same act. Everybody who reported it gets the
 * answer by mail. Who wrote the post is not told who reported it.
 */
export async function decideReport(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; thread: number; post: number; decision: ReportDecision; answer: string },
): Promise<Result<null, { kind: "no-such-post" }>> {
  const { db, now } = tools;
  const found = await findModeratedPost(tools, input.viewer, input);
  if (found === null) return refuse({ kind: "no-such-post" });
  const { decision, answer } = input;
  const given = { viewer: input.viewer, thread: input.thread, post: input.post, why: answer };
  if (decision === "hidden" && found.post.removedAt === null) await hidePost(tools, given);
  if (decision === "redacted") await redactPost(tools, given);
  const decided = { decision, answer, decidedAt: now, decidedBy: found.viewer.memberId };
  for (const { id, memberId } of await decideReports(db, found.post.id, decided)) {
    await answerWriter(tools, { memberId, about: "report", id });
    const at = { threadId: found.thread.id, post: null };
    await noteDecision(tools, { memberId, why: "your-report", about: id, ...at });
  }
  return ok(null);
}
