import { nameKey } from "#app/domain/conference/read-lines.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { findConference } from "#db/queries/conference/conferences.ts";
import {
  insertRoom,
  isRoomInUse,
  listRooms,
  removeRoom,
  updateRoom,
  type RoomRow,
} from "#db/queries/conference/rooms.ts";
import { listSessions, updateSession } from "#db/queries/conference/sessions.ts";
import { nextMoment } from "./next-moment.ts";
import { tellAgendas } from "./tell-agendas.ts";

export type RoomRefusal =
  | { kind: "no-such-conference" }
  | { kind: "no-such-room" }
  | { kind: "name-needed" }
  | { kind: "name-taken" }
  | { kind: "room-in-use" };

type Of = { viewer: MemberViewer; conferenceId: string };
type Said = { name: string; access: string };

const longestName = 100;
const longestAccess = 500;

/** Adds a room at the end. */
export async function addRoom(tools: UseCaseTools, input: Of & Said): Promise<Result<{ id: string }, RoomRefusal>> {
  const { db, newId } = tools;
  const rooms = await keptRooms(tools, input);
  if (rooms === null) return refuse({ kind: "no-such-conference" });
  const said = cleaned(input);
  const refusal = whyNameNot(said.name, rooms);
  if (refusal !== null) return refuse(refusal);
  const id = newId();
  const position = Math.max(-1, ...rooms.map((room) => room.position)) + 1;
  await insertRoom(db, { id, conferenceId: input.conferenceId, position, ...said });
  await noteRoom(tools, input);
  return ok({ id });
}

/** Changes what a room is called. What stands in it has a new place in people's calendars. */
export async function changeRoom(
  tools: UseCaseTools,
  input: Of & Said & { id: string },
): Promise<Result<null, RoomRefusal>> {
  const { db } = tools;
  const rooms = await keptRooms(tools, input);
  const room = rooms?.find(({ id }) => id === input.id);
  if (rooms === null || room === undefined) return refuse({ kind: "no-such-room" });
  const said = cleaned(input);
  const others = rooms.filter(({ id }) => id !== room.id);
  const refusal = whyNameNot(said.name, others);
  if (refusal !== null) return refuse(refusal);
  await updateRoom(db, room.id, said);
  if (said.name !== room.name) await tellOfName(tools, input);
  await noteRoom(tools, input);
  return ok(null);
}

/** What stands in a room has another place now. */
async function tellOfName(
  tools: UseCaseTools,
  { viewer, conferenceId, id: roomId }: Of & { id: string },
): Promise<void> {
  const { db, now } = tools;
  const there = (await listSessions(db, viewer, conferenceId)).filter((session) => session.roomId === roomId);
  for (const { id, sequence, changedAt } of there)
    await updateSession(db, id, { sequence: sequence + 1, changedAt: nextMoment(now, changedAt) });
  await tellAgendas(
    tools,
    there.map(({ id }) => id),
  );
}

/** Takes away a room in which nothing stands. */
export async function takeRoomAway(
  tools: UseCaseTools,
  input: Of & { id: string },
): Promise<Result<null, RoomRefusal>> {
  const rooms = await keptRooms(tools, input);
  if (!rooms?.some(({ id }) => id === input.id)) return refuse({ kind: "no-such-room" });
  if (await isRoomInUse(tools.db, input.id)) return refuse({ kind: "room-in-use" });
  await removeRoom(tools.db, input.id);
  await noteRoom(tools, input);
  return ok(null);
}

async function keptRooms({ db }: UseCaseTools, { viewer, conferenceId }: Of): Promise<RoomRow[] | null> {
  if (!keepsConferences(viewer) || (await findConference(db, viewer, conferenceId)) === null) return null;
  return await listRooms(db, viewer, conferenceId);
}

function cleaned({ name, access }: Said): Said {
  return { name: name.trim().slice(0, longestName), access: access.trim().slice(0, longestAccess) };
}

function whyNameNot(name: string, others: readonly RoomRow[]): RoomRefusal | null {
  if (name === "") return { kind: "name-needed" };
  return others.some((room) => nameKey(room.name) === nameKey(name)) ? { kind: "name-taken" } : null;
}

async function noteRoom({ db, now, newId }: UseCaseTools, { viewer, conferenceId }: Of): Promise<void> {
  const { memberId } = viewer;
  await insertConferenceChange(db, { id: newId(), conferenceId, sessionId: null, what: "rooms", memberId, at: now });
}
