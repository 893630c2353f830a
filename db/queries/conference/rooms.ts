import { and, asc, eq, getTableColumns } from "drizzle-orm";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { conferenceRooms, conferences, conferenceSessions } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";

export type RoomRow = typeof conferenceRooms.$inferSelect;

/** The rooms of a conference that somebody may see, in their order. */
export function listRooms(db: Database, viewer: MemberViewer, conferenceId: string): Promise<RoomRow[]> {
  return db
    .select(getTableColumns(conferenceRooms))
    .from(conferenceRooms)
    .innerJoin(conferences, and(eq(conferences.id, conferenceRooms.conferenceId), conferencesOpenTo(viewer)))
    .where(eq(conferenceRooms.conferenceId, conferenceId))
    .orderBy(asc(conferenceRooms.position));
}

export async function insertRoom(db: Database, row: RoomRow): Promise<void> {
  await db.insert(conferenceRooms).values(row);
}

export async function updateRoom(
  db: Database,
  id: string,
  change: Partial<Pick<RoomRow, "name" | "access" | "position">>,
): Promise<void> {
  await db.update(conferenceRooms).set(change).where(eq(conferenceRooms.id, id));
}

export async function isRoomInUse(db: Database, id: string): Promise<boolean> {
  const found = await db
    .select({ id: conferenceSessions.id })
    .from(conferenceSessions)
    .where(eq(conferenceSessions.roomId, id))
    .limit(1);
  return found.length > 0;
}

/** Only a room that no session stands in. */
export async function removeRoom(db: Database, id: string): Promise<void> {
  await db.delete(conferenceRooms).where(eq(conferenceRooms.id, id));
}
