import { isStaff } from "#app/domain/people/is-staff.ts";
import { mayDo, type MemberViewer } from "#app/domain/people/may-do.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import { endAccess, type EndAccessRefusal } from "#app/use-cases/administration/end-access.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listRolesOf } from "#db/queries/staff.ts";

/** A facilitator ends the access of a member; that of staff is ended by administrators alone. */
export async function endMembership(
  tools: UseCaseTools,
  input: { memberId: string; heirMail: string; viewer: MemberViewer & { memberId: string } },
): Promise<Result<{ handedOn: number }, EndAccessRefusal | { kind: "is-staff" }>> {
  const { memberId, heirMail, viewer } = input;
  if (!mayDo(viewer, "end-membership")) return refuse({ kind: "no-such-member" });
  const staff = isStaff(await listRolesOf(tools.db, memberId, tools.now));
  if (staff && !mayDo(viewer, "give-staff-roles")) return refuse({ kind: "is-staff" });
  return endAccess(tools, { memberId, heirMail, by: viewer.memberId });
}
