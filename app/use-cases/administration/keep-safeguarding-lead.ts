import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertRoleGrant } from "#db/queries/members.ts";
import { endRole, listRolesOf } from "#db/queries/staff.ts";

/** A team's safeguarding lead holds the role for that team; whoever was it before no longer does. */
export async function keepSafeguardingLead(
  tools: UseCaseTools,
  team: { id: string; before: string | null; after: string | null },
  by: string,
): Promise<void> {
  const { db, now, newId, announce } = tools;
  if (team.before !== null && team.before !== team.after) {
    await endRole(db, { memberId: team.before, role: "safeguarding-lead", scope: team.id }, now);
    announce({ kind: "access-changed", memberId: team.before });
  }
  if (team.after === null) return;
  const held = await listRolesOf(db, team.after, now);
  if (held.some(({ role, scope }) => role === "safeguarding-lead" && scope === team.id)) return;
  const grant = { memberId: team.after, role: "safeguarding-lead" as const, scope: team.id, until: null };
  await insertRoleGrant(db, { ...grant, id: newId(), grantedBy: by, grantedAt: now });
  announce({ kind: "access-changed", memberId: team.after });
}
