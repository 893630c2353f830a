import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { keepsSpace } from "#app/domain/people/sees-space.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { findMemberByMail } from "#db/queries/members.ts";
import { findSpace, findSpaceMember, upsertSpaceMember } from "#db/queries/space-members.ts";

type Refusal = { kind: "no-such-space" } | { kind: "no-such-member" };

/** A keeper of a space brings a member into it, by their mail address; they are mailed. Who is in it already stays so. */
export async function bringIntoSpace(
  tools: UseCaseTools,
  { viewer, spaceId, mail }: { viewer: MemberViewer; spaceId: string; mail: string },
): Promise<Result<null, Refusal>> {
  const { db, now, newId, announce } = tools;
  const { memberId: by } = viewer;
  const space = await findSpace(db, spaceId);
  if (by === null || space === null || !keepsSpace({ ...viewer, now }, spaceId))
    return refuse({ kind: "no-such-space" });
  const member = await findMemberByMail(db, mail);
  if (member?.active !== true) return refuse({ kind: "no-such-member" });
  if ((await findSpaceMember(db, spaceId, member.id))?.state === "in") return ok(null);
  await upsertSpaceMember(db, { spaceId, memberId: member.id, state: "in", since: now });
  const kind = "mail-space-answered";
  const uniqueKey = `${spaceId} ${member.id} ${now.getTime()}`;
  await addJob(db, { id: newId(), kind, uniqueKey, ids: { spaceId, memberId: member.id }, runAt: now });
  announce({ kind: "job-added", jobKind: kind });
  announce({ kind: "access-changed", memberId: member.id });
  await noteChange(tools, by, "space-let-in", member.id);
  return ok(null);
}
