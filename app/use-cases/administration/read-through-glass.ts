import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { listRoles } from "#db/queries/sessions.ts";

/** Each look of an administrator at a record that they opened is kept before any of it is sent, every time. */
export async function readThroughGlass(
  tools: UseCaseTools,
  { memberId, reference }: { memberId: string; reference: string },
): Promise<Result<null, { kind: "no-such-referral" }>> {
  const { db, now, calendar } = tools;
  const viewer: Viewer = { memberId, grants: await listRoles(db, memberId, now), now };
  const opened = await caseloadOf(db, viewer, calendar).findThroughGlass(reference);
  if (opened === null) return refuse({ kind: "no-such-referral" });
  const { found, glassId: about } = opened;
  const as = { role: "administrator", teamId: null } as const;
  const read = { referralId: found.referral.id, by: memberId, kind: "read", what: "record-through-glass" } as const;
  await trace(tools, { ...read, about, as });
  return ok(null);
}
