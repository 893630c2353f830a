import { leadsTeam, type Viewer } from "#app/domain/people/may.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLabel, insertLabel, listLabels, updateLabel } from "#db/queries/labels.ts";
import { listRoles } from "#db/queries/sessions.ts";

export const mostLabels = 40;

export type LabelRefusal =
  { kind: "no-such-team" | "no-such-label" | "too-many" } | { kind: "name-taken"; name: string };

/** A lead adds a label to their team's own list. A name that was ended before is offered again. */
export async function addLabel(
  tools: UseCaseTools,
  { memberId, teamId, name }: { memberId: string; teamId: string; name: string },
): Promise<Result<null, LabelRefusal>> {
  const { db, now, newId } = tools;
  if (!(await leads(tools, memberId, teamId))) return refuse({ kind: "no-such-team" });
  const all = await listLabels(db, [teamId], true);
  const same = all.find((label) => sameName(label.name, name));
  if (same !== undefined && same.endedAt === null) return refuse({ kind: "name-taken", name: same.name });
  if (all.filter(({ endedAt }) => endedAt === null).length >= mostLabels) return refuse({ kind: "too-many" });
  if (same === undefined) {
    await insertLabel(db, { id: newId(), teamId, name, createdBy: memberId, createdAt: now, endedAt: null });
  } else {
    await updateLabel(db, same.id, { name, endedAt: null });
  }
  return ok(null);
}

/** A label is not offered any more; what carries it keeps it. */
export async function endLabel(
  tools: UseCaseTools,
  { memberId, labelId }: { memberId: string; labelId: string },
): Promise<Result<null, LabelRefusal>> {
  const label = await findLabel(tools.db, labelId);
  if (label === null || !(await leads(tools, memberId, label.teamId))) return refuse({ kind: "no-such-label" });
  if (label.endedAt === null) await updateLabel(tools.db, labelId, { endedAt: tools.now });
  return ok(null);
}

async function leads({ db, now }: UseCaseTools, memberId: string, teamId: string): Promise<boolean> {
  const viewer: Viewer = { memberId, grants: await listRoles(db, memberId, now), now };
  return leadsTeam(viewer, teamId);
}

function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase("en-GB") === b.toLocaleLowerCase("en-GB");
}
