import { mayDo, type MemberViewer } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { findJoinRequest, updateJoinRequest } from "#db/queries/join-requests.ts";
import { letIn } from "./let-in.ts";

export type JoinAnswer = { kind: "accept" } | { kind: "decline"; reason: string };

/**
 * Answers a request to join: accepted, a link is mailed; declined, the reason is. Whose role does not reach the place
 * is told that there is no such request.
 */
export async function answerJoinRequest(
  tools: UseCaseTools,
  input: { requestId: string; answer: JoinAnswer; viewer: MemberViewer & { memberId: string } },
): Promise<Result<null, { kind: "no-such-request" } | { kind: "answered-already" }>> {
  const { db, now, newId, announce } = tools;
  const { answer, viewer } = input;
  const request = await findJoinRequest(db, input.requestId);
  const where = { spaceId: null, places: request === null ? [] : [request.place] };
  if (request === null || !mayDo(viewer, "answer-join-requests", where)) return refuse({ kind: "no-such-request" });
  if (request.state !== "waiting") return refuse({ kind: "answered-already" });

  const decided = { decidedAt: now, decidedBy: viewer.memberId };
  if (answer.kind === "accept") {
    await updateJoinRequest(db, request.id, { ...decided, state: "accepted" });
    const memberId = await letIn(tools, request, viewer.memberId);
    await noteChange(tools, viewer.memberId, "join-accepted", memberId);
    return ok(null);
  }
  await updateJoinRequest(db, request.id, { ...decided, state: "declined", reason: answer.reason });
  const ids = { requestId: request.id };
  await addJob(db, { id: newId(), kind: "mail-join-declined", uniqueKey: request.id, ids, runAt: now });
  announce({ kind: "job-added", jobKind: "mail-join-declined" });
  await noteChange(tools, viewer.memberId, "join-declined", request.id);
  return ok(null);
}
