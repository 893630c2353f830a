import type { RoleGrant } from "#app/domain/people/staff.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { endLostJoins } from "#app/use-cases/conversation/end-lost-joins.ts";
import { giveRole } from "#app/use-cases/members/give-role.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findTeamRow } from "#db/queries/administration.ts";
import { listJoinsOfMember } from "#db/queries/live.ts";
import { findMember } from "#db/queries/members.ts";
import { endRole, listRolesOf } from "#db/queries/staff.ts";
import { countLeftOnDuty, type NobodyOnDuty } from "./count-left-on-duty.ts";
import { freeHeld } from "./free-held.ts";
import { noteChange } from "./note-change.ts";

/**
 * The roles that are given by hand. Being a link worker is given with the details of the work, and being a safeguarding
 * lead on the page of the team.
 */
const rolesByHand = ["team-lead", "duty-coordinator", "facilitator", "administrator"] as const;
export type RoleByHand = { role: (typeof rolesByHand)[number]; teamId: string | null };

export type RolesRefusal =
  { kind: "no-such-member" } | { kind: "no-such-team" } | { kind: "own-administrator-role" } | NobodyOnDuty;

/**
 * Gives and takes roles, so that the member holds exactly these of the ones given by hand. The last duty coordinator
 * keeps that role. Whoever they hold in a team that they are not of any more gets a new owner at once. @returns how many coordinators are left when one is taken away
 */
export async function changeRoles(
  tools: UseCaseTools,
  input: { memberId: string; roles: readonly RoleByHand[]; by: string },
): Promise<Result<{ leftOnDuty: number | null }, RolesRefusal>> {
  const { db, now, announce } = tools;
  const member = await findMember(db, input.memberId);
  if (!member?.active) return refuse({ kind: "no-such-member" });
  const keepsOwn = input.roles.some(({ role }) => role === "administrator");
  if (member.id === input.by && !keepsOwn) return refuse({ kind: "own-administrator-role" });
  for (const { role, teamId } of input.roles) {
    const fits = role === "team-lead" ? teamId !== null && (await findTeamRow(db, teamId)) !== null : teamId === null;
    if (!fits) return refuse({ kind: "no-such-team" });
  }

  const staysOnDuty = input.roles.some(({ role }) => role === "duty-coordinator");
  const leftOnDuty = staysOnDuty ? null : await countLeftOnDuty(tools, member.id, "for-good");
  if (leftOnDuty === 0) return refuse({ kind: "nobody-on-duty" });

  const held = (await listRolesOf(db, member.id, now)).filter((grant) => isByHand(grant));
  for (const { role, scope } of held) {
    if (!input.roles.some((one) => one.role === role && one.teamId === scope))
      await endRole(db, { memberId: member.id, role, scope }, now);
  }
  for (const { role, teamId } of input.roles) {
    if (held.some((grant) => grant.role === role && grant.scope === teamId)) continue;
    await giveRole(tools, { memberId: member.id, role, scope: teamId, by: input.by });
  }
  await freeHeld(tools, { memberId: member.id, by: input.by });
  await endLostJoins(tools, await listJoinsOfMember(db, member.id));
  announce({ kind: "access-changed", memberId: member.id });
  await noteChange(tools, input.by, "roles-changed", member.id);
  return ok({ leftOnDuty });
}

function isByHand({ role }: RoleGrant): boolean {
  return rolesByHand.some((one) => one === role);
}
