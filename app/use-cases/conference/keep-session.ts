import type { TypedSpeaker } from "#app/domain/conference/read-lines.ts";
import {
  changesCalendar,
  whySessionNot,
  type SessionFieldProblem,
  type SessionFields,
} from "#app/domain/conference/session-fields.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { findConference } from "#db/queries/conference/conferences.ts";
import { listRooms } from "#db/queries/conference/rooms.ts";
import { findSession, insertSession, nextSessionNumber, updateSession } from "#db/queries/conference/sessions.ts";
import { decksAfterMove } from "./decks-after-move.ts";
import { nextMoment } from "./next-moment.ts";
import { putSpeakersDown } from "./put-speakers-down.ts";
import { tellAgendas } from "./tell-agendas.ts";

export type SessionRefusal =
  | { kind: "no-such-session" }
  | { kind: "fields"; problems: SessionFieldProblem[] }
  | { kind: "no-such-room" }
  | { kind: "changed-meanwhile" };

export type SaidOfSession = { fields: SessionFields; speakers: readonly TypedSpeaker[] };

type Of = { viewer: LibraryViewer; conferenceId: string };

/** Adds a session or a break, with the next number of its conference, or with a number that is asked for and free. */
export async function addSession(
  tools: UseCaseTools,
  { viewer, conferenceId, fields, speakers, number: wanted }: Of & SaidOfSession & { number?: number },
): Promise<Result<{ number: number; id: string }, SessionRefusal>> {
  const { db, now, newId } = tools;
  const refusal = await whyNot(tools, { viewer, conferenceId }, fields);
  if (refusal !== null) return refuse(refusal);
  const id = newId();
  const number = wanted ?? (await nextSessionNumber(db, conferenceId));
  const empty = { recordingId: null, feedbackToken: null, sequence: 0, cancelledAt: null };
  await insertSession(db, { ...fields, ...empty, id, conferenceId, number, uid: newId(), changedAt: now });
  await putSpeakersDown(tools, { viewer, conferenceId, sessionId: id, typed: speakers });
  await note(tools, { viewer, conferenceId, sessionId: id, what: "session-added" });
  return ok({ number, id });
}

/**
 * Changes a session or break. `seen` is its changedAt in milliseconds as the facilitator had it before them: when
 * somebody else has changed it since, nothing is written. When its time, place or title changes, its entry in calendars
 * does, and decks that wait for its end wait for the new one.
 */
export async function changeSession(
  tools: UseCaseTools,
  input: Of & SaidOfSession & { number: number; seen: number },
): Promise<Result<null, SessionRefusal>> {
  const { db, now } = tools;
  const { viewer, conferenceId, number, seen, fields, speakers } = input;
  const row = keepsConferences(viewer) ? await findSession(db, viewer, conferenceId, number) : null;
  if (row === null) return refuse({ kind: "no-such-session" });
  if (row.changedAt.getTime() !== seen) return refuse({ kind: "changed-meanwhile" });
  const refusal = await whyNot(tools, input, fields);
  if (refusal !== null) return refuse(refusal);
  const moved = changesCalendar(row, fields);
  const sequence = row.sequence + (moved ? 1 : 0);
  await updateSession(db, row.id, { ...fields, sequence, changedAt: nextMoment(now, row.changedAt) });
  await putSpeakersDown(tools, { viewer, conferenceId, sessionId: row.id, typed: speakers });
  await note(tools, { viewer, conferenceId, sessionId: row.id, what: moved ? "moved" : "session-words" });
  await decksAfterMove(tools, { sessionId: row.id, by: viewer.memberId }); // the leave for decks follows who speaks
  if (moved) await tellAgendas(tools, [row.id]);
  return ok(null);
}

/** Cancels a session, or lets it take place after all. It keeps its page, which says so, and its entry in calendars. */
export async function cancelSession(
  tools: UseCaseTools,
  { viewer, conferenceId, number, cancelled }: Of & { number: number; cancelled: boolean },
): Promise<Result<null, { kind: "no-such-session" }>> {
  const { db, now } = tools;
  const row = keepsConferences(viewer) ? await findSession(db, viewer, conferenceId, number) : null;
  if (row === null) return refuse({ kind: "no-such-session" });
  if ((row.cancelledAt !== null) === cancelled) return ok(null);
  const changedAt = nextMoment(now, row.changedAt);
  await updateSession(db, row.id, { cancelledAt: cancelled ? now : null, sequence: row.sequence + 1, changedAt });
  await note(tools, { viewer, conferenceId, sessionId: row.id, what: cancelled ? "cancelled" : "takes-place" });
  await decksAfterMove(tools, { sessionId: row.id, by: viewer.memberId });
  await tellAgendas(tools, [row.id]);
  return ok(null);
}

async function whyNot(
  { db }: UseCaseTools,
  { viewer, conferenceId }: Of,
  fields: SessionFields,
): Promise<SessionRefusal | null> {
  const conference = keepsConferences(viewer) ? await findConference(db, viewer, conferenceId) : null;
  if (conference === null) return { kind: "no-such-session" };
  const problems = whySessionNot(fields, conference);
  if (problems.length > 0) return { kind: "fields", problems };
  if (fields.roomId === null) return null;
  const rooms = await listRooms(db, viewer, conferenceId);
  return rooms.some(({ id }) => id === fields.roomId) ? null : { kind: "no-such-room" };
}

async function note(
  { db, now, newId }: UseCaseTools,
  { viewer, conferenceId, sessionId, what }: Of & { sessionId: string; what: string },
): Promise<void> {
  const { memberId } = viewer;
  await insertConferenceChange(db, { id: newId(), conferenceId, sessionId, what, memberId, at: now });
}
