import { moversOf, type Viewer } from "#app/domain/people/may.ts";
import type { Mover } from "#app/domain/referral/referral-state.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { caseloadOf, type Case } from "#db/queries/caseload.ts";
import { listRoles } from "#db/queries/sessions.ts";

/** Which referral, by whom, and as it stood on their page. */
export type OnCase = { memberId: string; reference: string; version: number };

export type CaseRefusal =
  | { kind: "no-such-referral" } // or not theirs to see: nobody learns which
  | { kind: "changed-meanwhile" };

export type OpenCase = Case & { viewer: Viewer; movers: Mover[] };

/** The referral as a member may see it at this moment, their roles read anew. A version is left out where an act cannot undo another. */
export async function openCase(
  tools: UseCaseTools,
  input: { memberId: string; reference: string; version?: number },
): Promise<Result<OpenCase, CaseRefusal>> {
  const { db, now, calendar } = tools;
  const viewer: Viewer = { memberId: input.memberId, grants: await listRoles(db, input.memberId, now), now };
  const found = await caseloadOf(db, viewer, calendar).find(input.reference);
  if (found === null) return refuse({ kind: "no-such-referral" });
  if (input.version !== undefined && input.version !== found.referral.version)
    return refuse({ kind: "changed-meanwhile" });
  return ok({ ...found, viewer, movers: moversOf(viewer, found.facts) });
}
