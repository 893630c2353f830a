import { longestAttendeeName } from "#app/domain/conference/attendance-lines.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listAttendances, updateAttendance, type AttendanceRow } from "#db/queries/conference/attendances.ts";
import { give, stands } from "./record-attendance.ts";

type Of = { viewer: LibraryViewer; conferenceId: string; id: string };

type Refusal = { kind: "no-such-certificate" } | { kind: "name" };

/**
 * Puts the name on a certificate right: there is a new one with a new code, and the code of the old says that it was
 * replaced. The name that was wrong is forgotten.
 */
export async function correctAttendance(
  tools: UseCaseTools,
  { name, ...of }: Of & { name: string },
): Promise<Result<{ code: string }, Refusal>> {
  const row = await standing(tools, of);
  const { memberId: recordedBy } = of.viewer;
  if (row === null || recordedBy === null) return refuse({ kind: "no-such-certificate" });
  if (name === "" || name.length > longestAttendeeName) return refuse({ kind: "name" });
  if (name === row.name) return ok({ code: row.code });
  const { conferenceId, memberId, minutes } = row;
  const { code } = await give(tools, { conferenceId, memberId, minutes, name, recordedBy });
  await updateAttendance(tools.db, row.id, { name: "", replacedBy: code });
  return ok({ code });
}

/** Takes a certificate back: its code says so from now on, and the name on it is forgotten. */
export async function revokeAttendance(tools: UseCaseTools, of: Of): Promise<Result<null, Refusal>> {
  const row = await standing(tools, of);
  if (row === null) return refuse({ kind: "no-such-certificate" });
  await updateAttendance(tools.db, row.id, { name: "", revokedAt: tools.now });
  return ok(null);
}

async function standing({ db }: UseCaseTools, { viewer, conferenceId, id }: Of): Promise<AttendanceRow | null> {
  if (!keepsConferences(viewer)) return null;
  const rows = await listAttendances(db, viewer, conferenceId);
  return rows.find((row) => row.id === id && stands(row)) ?? null;
}
