import { planImport, type PlannedLine } from "#app/domain/conference/plan-import.ts";
import { mostTableRows, type TableLine } from "#app/domain/conference/programme-table.ts";
import { nameKey } from "#app/domain/conference/read-lines.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findConference } from "#db/queries/conference/conferences.ts";
import { listRooms } from "#db/queries/conference/rooms.ts";
import { findSession } from "#db/queries/conference/sessions.ts";
import { listTableLines } from "#db/queries/conference/table-lines.ts";
import { addRoom } from "./keep-rooms.ts";
import { addSession, cancelSession, changeSession } from "./keep-session.ts";

export type ImportProgramme = { viewer: LibraryViewer; conferenceId: string; lines: readonly TableLine[] };

export type ImportRefusal = { kind: "no-such-conference" } | { kind: "too-many" } | { kind: "row"; title: string };

export type Imported = { added: number; changed: number; same: number };

/** Brings a table into a programme, whole or not at all. Rooms that it names and nobody has yet are made. */
export async function importProgramme(
  tools: UseCaseTools,
  given: ImportProgramme,
): Promise<Result<Imported, ImportRefusal>> {
  const { db } = tools;
  const { viewer, conferenceId, lines } = given;
  const conference = keepsConferences(viewer) ? await findConference(db, viewer, conferenceId) : null;
  if (conference === null) return refuse({ kind: "no-such-conference" });
  if (lines.length > mostTableRows) return refuse({ kind: "too-many" });
  const rooms = await roomsFor(tools, given);
  const done = { added: 0, changed: 0, same: 0 };
  for (const planned of planImport(await listTableLines(db, viewer, conferenceId), lines)) {
    const taken = planned.kind === "same" || (await bringIn(tools, given, planned, rooms));
    if (!taken) return refuse({ kind: "row", title: planned.line.title });
    done[planned.kind === "add" ? "added" : planned.kind === "change" ? "changed" : "same"] += 1;
  }
  return ok(done);
}

type Rooms = ReadonlyMap<string, string>;

/** The id of every room that is named. */
async function roomsFor(tools: UseCaseTools, { viewer, conferenceId, lines }: ImportProgramme): Promise<Rooms> {
  const there = await listRooms(tools.db, viewer, conferenceId);
  const rooms = new Map(there.map(({ id, name }) => [nameKey(name), id]));
  for (const { room: name } of lines) {
    if (name === "" || rooms.has(nameKey(name))) continue;
    const added = await addRoom(tools, { viewer, conferenceId, name, access: "" });
    if (added.ok) rooms.set(nameKey(name), added.value.id);
  }
  return rooms;
}

async function bringIn(
  tools: UseCaseTools,
  { viewer, conferenceId }: ImportProgramme,
  { line, number, kind }: PlannedLine,
  rooms: Rooms,
): Promise<boolean> {
  const { room, speakers, cancelled, number: _number, ...fields } = line;
  const said = { viewer, conferenceId, speakers, fields: { ...fields, roomId: rooms.get(nameKey(room)) ?? null } };
  const now = number === null ? null : await findSession(tools.db, viewer, conferenceId, number);
  const kept =
    kind === "add" || now === null
      ? await addSession(tools, number === null ? said : { ...said, number })
      : await changeSession(tools, { ...said, number: now.number, seen: now.changedAt.getTime() });
  if (!kept.ok) return false;
  const at = kept.value?.number ?? now?.number;
  return at !== undefined && (await cancelSession(tools, { viewer, conferenceId, number: at, cancelled })).ok;
}
