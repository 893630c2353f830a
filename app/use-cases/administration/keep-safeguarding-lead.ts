import { giveRole } from "#app/use-cases/members/give-role.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { endRole, listRolesOf } from "#db/queries/staff.ts";

/** A team's safeguarding lead holds the role for that team; whoever was it before no longer does. */
export async function keepSafeguardingLead(
  tools: UseCaseTools,
  team: { id: string; before: string | null; after: string | null },
  by: string,
): Promise<void> {
  const { db, now, announce } = tools;
  if (team.before !== null && team.before !== team.after) {
    await endRole(db, { memberId: team.before, role: "safeguarding-lead", scope: team.id }, now);
    announce({ kind: "access-changed", memberId: team.before });
  }
  if (team.after === null) return;
  const held = await listRolesOf(db, team.after, now);
  if (held.some(({ role, scope }) => role === "safeguarding-lead" && scope === team.id)) return;
  await giveRole(tools, { memberId: team.after, role: "safeguarding-lead", scope: team.id, by });
}
