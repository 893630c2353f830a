import { localDateOf } from "#app/domain/clock/calendar.ts";
import { mayPutOffSick } from "#app/domain/people/may-put-off-sick.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLinkWorkerRow } from "#db/queries/administration.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { listLinkWorkers } from "#db/queries/teams.ts";

/** Nobody, or nobody for whom this member may say it: which, nobody learns. */
export type OffSickRefusal = { kind: "no-such-worker" };

export type OpenOffSick = { viewer: Viewer; worker: LinkWorker; colleagues: LinkWorker[] };

/** The link worker for whom somebody says that they are off sick, and their team, with roles read at this moment. */
export async function openOffSick(
  { db, now, calendar }: Pick<UseCaseTools, "db" | "now" | "calendar">,
  { by, memberId }: { by: string; memberId: string },
): Promise<Result<OpenOffSick, OffSickRefusal>> {
  const viewer: Viewer = { memberId: by, grants: await listRoles(db, by, now), now };
  const row = await findLinkWorkerRow(db, memberId);
  if (row === null || !mayPutOffSick(viewer, row)) return refuse({ kind: "no-such-worker" });
  const colleagues = await listLinkWorkers(db, [row.teamId], localDateOf(now, calendar));
  const worker = colleagues.find((one) => one.memberId === memberId);
  if (worker === undefined || !worker.active) return refuse({ kind: "no-such-worker" });
  return ok({ viewer, worker, colleagues });
}
