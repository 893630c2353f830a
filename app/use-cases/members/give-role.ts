import { isStaff, needsSecondStep } from "#app/domain/people/is-staff.ts";
import type { Role } from "#app/domain/people/staff.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertRoleGrant } from "#db/queries/members.ts";
import { revokeMemberSessions } from "#db/queries/sessions.ts";
import { listRolesOf } from "#db/queries/staff.ts";

/**
 * Gives a role. The first one that needs the second step ends the member's sessions: the long ones of a plain member
 * must not become those of staff, and the next sign-in sets the second step up.
 */
export async function giveRole(
  { db, now, newId, announce }: UseCaseTools,
  given: { memberId: string; role: Role; scope: string | null; by: string },
): Promise<void> {
  const { memberId, role, scope, by } = given;
  const becomesStaff = needsSecondStep(role) && !isStaff(await listRolesOf(db, memberId, now));
  await insertRoleGrant(db, { id: newId(), memberId, role, scope, until: null, grantedBy: by, grantedAt: now });
  const ended = becomesStaff ? await revokeMemberSessions(db, memberId, now) : [];
  for (const tokenHash of ended) announce({ kind: "session-ended", tokenHash });
  announce({ kind: "access-changed", memberId });
}
