import { localDateOf } from "#app/domain/clock/calendar.ts";
import {
  longestAttendeeName,
  mostAttendedMinutes,
  type AttendanceLine,
  type AttendanceOutcome,
} from "#app/domain/conference/attendance-lines.ts";
import { makeCertificateCode } from "#app/domain/conference/certificate-code.ts";
import { nameKey } from "#app/domain/conference/read-lines.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertAttendance, listAttendances, type AttendanceRow } from "#db/queries/conference/attendances.ts";
import { findConference } from "#db/queries/conference/conferences.ts";
import { findMember, findMemberByMail } from "#db/queries/members.ts";

export type RecordAttendance = {
  viewer: LibraryViewer;
  conferenceId: string;
  lines: readonly AttendanceLine[];
  memberIds: readonly string[];
  minutes: number;
};

export type AttendanceRefusal = { kind: "no-such-conference" } | { kind: "not-yet" } | { kind: "minutes" };

export type RecordedLine = { typed: string; outcome: AttendanceOutcome };

/**
 * Writes down who was there, and gives each a certificate with a code. By name, or a member by address or choice: they
 * find theirs in their account. Who stands there already is not written down again. Not before the conference has begun.
 */
export async function recordAttendance(
  tools: UseCaseTools,
  { viewer, conferenceId, lines, memberIds, minutes }: RecordAttendance,
): Promise<Result<RecordedLine[], AttendanceRefusal>> {
  const { db, now, calendar } = tools;
  const { memberId: recordedBy } = viewer;
  const conference = keepsConferences(viewer) ? await findConference(db, viewer, conferenceId) : null;
  if (conference === null || recordedBy === null) return refuse({ kind: "no-such-conference" });
  if (conference.visibility === "draft" || localDateOf(now, calendar) < conference.startsOn)
    return refuse({ kind: "not-yet" });
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > mostAttendedMinutes) return refuse({ kind: "minutes" });
  const there = (await listAttendances(db, viewer, conferenceId)).filter(stands);
  const recorded: RecordedLine[] = [];
  for (const one of [...(await chosen(tools, memberIds)), ...lines]) {
    const who = await whoIs(tools, one);
    const outcome = typeof who === "string" ? who : isThere(there, who) ? "already" : "added";
    recorded.push({ typed: one.typed, outcome });
    if (outcome !== "added" || typeof who === "string") continue;
    there.push(await give(tools, { conferenceId, minutes, recordedBy, ...who }));
  }
  return ok(recorded);
}

export function stands({ revokedAt, replacedBy }: AttendanceRow): boolean {
  return revokedAt === null && replacedBy === null;
}

type New = Pick<AttendanceRow, "conferenceId" | "memberId" | "name" | "minutes" | "recordedBy">;

/** Part of the acts that give somebody a certificate. */
export async function give({ db, now, newId, randomBytes }: UseCaseTools, of: New): Promise<AttendanceRow> {
  const code = makeCertificateCode(randomBytes(64));
  const row = { ...of, id: newId(), code, recordedAt: now, revokedAt: null, replacedBy: null };
  await insertAttendance(db, row);
  return row;
}

type Who = { memberId: string | null; name: string };

async function chosen({ db }: UseCaseTools, memberIds: readonly string[]): Promise<AttendanceLine[]> {
  const found = await Promise.all(memberIds.map((id) => findMember(db, id)));
  return found.flatMap((member) => (member?.active ? [{ typed: member.name, mail: member.mail }] : []));
}

async function whoIs({ db }: UseCaseTools, { typed, mail }: AttendanceLine): Promise<Who | AttendanceOutcome> {
  if (mail === null) return typed.length > longestAttendeeName ? "too-long" : { memberId: null, name: typed };
  const member = await findMemberByMail(db, mail);
  return member?.active ? { memberId: member.id, name: member.name } : "no-such-member";
}

function isThere(there: readonly AttendanceRow[], { memberId, name }: Who): boolean {
  return there.some((one) =>
    memberId === null || one.memberId === null ? nameKey(one.name) === nameKey(name) : one.memberId === memberId,
  );
}
