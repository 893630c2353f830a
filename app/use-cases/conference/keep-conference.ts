import { addressName, freeName } from "#app/domain/conference/address-name.ts";
import {
  changesConferenceEntry,
  whyConferenceFieldsNot,
  type ConferenceFieldProblem,
  type ConferenceFields,
} from "#app/domain/conference/conference-fields.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import {
  findConference,
  insertConference,
  listConferences,
  updateConference,
  type ConferenceRow,
} from "#db/queries/conference/conferences.ts";
import { listSessions } from "#db/queries/conference/sessions.ts";
import { nextMoment } from "./next-moment.ts";

export type ConferenceRefusal =
  | { kind: "no-such-conference" }
  | { kind: "fields"; problems: ConferenceFieldProblem[] }
  | { kind: "changed-meanwhile" };

/** Makes a conference, a draft without sessions. Its address is made of its name and stays. */
export async function addConference(
  { db, now, newId }: UseCaseTools,
  { viewer, fields }: { viewer: MemberViewer; fields: ConferenceFields },
): Promise<Result<{ id: string }, { kind: "may-not" } | { kind: "fields"; problems: ConferenceFieldProblem[] }>> {
  const { memberId } = viewer;
  if (memberId === null || !keepsConferences(viewer)) return refuse({ kind: "may-not" });
  const problems = whyConferenceFieldsNot(fields);
  if (problems.length > 0) return refuse({ kind: "fields", problems });
  const taken = new Set((await listConferences(db, viewer)).map((one) => one.id));
  const id = freeName(addressName(fields.name) || fields.startsOn, (name) => taken.has(name));
  const fresh = { visibility: "draft", sequence: 0, sample: false } as const;
  await insertConference(db, {
    ...fields,
    ...fresh,
    id,
    uid: newId(),
    createdAt: now,
    createdBy: memberId,
    changedAt: now,
  });
  await insertConferenceChange(db, { id: newId(), conferenceId: id, sessionId: null, what: "made", memberId, at: now });
  return ok({ id });
}

/**
 * Changes what is said of a conference. `seen` is the moment of the words that the facilitator had before them (its
 * changedAt in milliseconds): when somebody else has changed them since, nothing is written.
 */
export async function changeConference(
  tools: UseCaseTools,
  { viewer, id, seen, fields }: { viewer: MemberViewer; id: string; seen: number; fields: ConferenceFields },
): Promise<Result<null, ConferenceRefusal>> {
  const { db, now, newId } = tools;
  const row = await findKept(tools, viewer, id);
  if (row === null) return refuse({ kind: "no-such-conference" });
  if (row.changedAt.getTime() !== seen) return refuse({ kind: "changed-meanwhile" });
  const days = (await listSessions(db, viewer, id)).map(({ day }) => day);
  const problems = whyConferenceFieldsNot(fields, days);
  if (problems.length > 0) return refuse({ kind: "fields", problems });
  const sequence = row.sequence + (changesConferenceEntry(row, fields) ? 1 : 0);
  await updateConference(db, id, { ...fields, sequence, changedAt: nextMoment(now, row.changedAt) });
  const { memberId } = viewer;
  await insertConferenceChange(db, {
    id: newId(),
    conferenceId: id,
    sessionId: null,
    what: "words",
    memberId,
    at: now,
  });
  return ok(null);
}

/** Shows a draft to everybody. Once it is public it stays so, because people have it in their calendars. */
export async function publishConference(
  tools: UseCaseTools,
  { viewer, id }: { viewer: MemberViewer; id: string },
): Promise<Result<null, { kind: "no-such-conference" } | { kind: "no-sessions" }>> {
  const { db, now, newId } = tools;
  const row = await findKept(tools, viewer, id);
  if (row === null) return refuse({ kind: "no-such-conference" });
  if (row.visibility === "public") return ok(null);
  if ((await listSessions(db, viewer, id)).length === 0) return refuse({ kind: "no-sessions" });
  await updateConference(db, id, { visibility: "public", changedAt: nextMoment(now, row.changedAt) });
  const what = "made-public";
  await insertConferenceChange(db, {
    id: newId(),
    conferenceId: id,
    sessionId: null,
    what,
    memberId: viewer.memberId,
    at: now,
  });
  return ok(null);
}

async function findKept({ db }: UseCaseTools, viewer: MemberViewer, id: string): Promise<ConferenceRow | null> {
  return keepsConferences(viewer) ? findConference(db, viewer, id) : null;
}
