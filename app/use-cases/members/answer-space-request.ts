import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { keepsSpace } from "#app/domain/people/sees-space.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { findSpaceMember, upsertSpaceMember } from "#db/queries/space-members.ts";
import type { JoinAnswer } from "./answer-join-request.ts";

/**
 * A keeper of a space lets somebody in, or says why not. Whoever asked is mailed either way. Whose role does not reach
 * the space is told that there is no such request.
 */
export async function answerSpaceRequest(
  tools: UseCaseTools,
  input: { spaceId: string; memberId: string; answer: JoinAnswer; viewer: MemberViewer & { memberId: string } },
): Promise<Result<null, { kind: "no-such-request" } | { kind: "answered-already" }>> {
  const { db, now, newId, announce } = tools;
  const { spaceId, memberId, answer, viewer } = input;
  const asked = keepsSpace(viewer, spaceId) ? await findSpaceMember(db, spaceId, memberId) : null;
  if (asked === null) return refuse({ kind: "no-such-request" });
  if (asked.state !== "waiting") return refuse({ kind: "answered-already" });
  const state = answer.kind === "accept" ? "in" : "declined";
  const reason = answer.kind === "accept" ? null : answer.reason;
  await upsertSpaceMember(db, { spaceId, memberId, state, since: now, reason });
  const uniqueKey = `${spaceId} ${memberId} ${now.getTime()}`;
  const ids = { spaceId, memberId };
  await addJob(db, { id: newId(), kind: "mail-space-answered", uniqueKey, ids, runAt: now });
  announce({ kind: "job-added", jobKind: "mail-space-answered" });
  announce({ kind: "access-changed", memberId });
  await noteChange(tools, viewer.memberId, state === "in" ? "space-let-in" : "space-declined", memberId);
  return ok(null);
}
