import type { Viewer } from "#app/domain/people/may.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import type { EndCase } from "#db/queries/rights/open-end.ts";
import { listRoles } from "#db/queries/sessions.ts";

export type EndRefusal = { kind: "no-such-referral" } | { kind: "not-yours-to-do" };

/** A record for an act on its end, the member's roles read anew. */
export async function openEnd(
  { db, now, calendar }: UseCaseTools,
  { memberId, reference }: { memberId: string; reference: string },
  to: keyof EndCase["may"],
): Promise<Result<EndCase, EndRefusal>> {
  const viewer: Viewer = { memberId, grants: await listRoles(db, memberId, now), now };
  const found = await caseloadOf(db, viewer, calendar).findForEnd(reference);
  if (found === null) return refuse({ kind: "no-such-referral" });
  return found.may[to] ? ok(found) : refuse({ kind: "not-yours-to-do" });
}
