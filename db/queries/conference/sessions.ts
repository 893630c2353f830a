import { and, asc, eq, getTableColumns, isNull, max, sql } from "drizzle-orm";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { conferenceRooms, conferences, conferenceSessions } from "#db/schema/index.ts";
import { conferenceDoorName, conferencesOpenTo } from "./conferences-open-to.ts";
import { listRemovedNumbers } from "./remove-session.ts";

export type SessionRow = typeof conferenceSessions.$inferSelect;

/** A session or break with the name of its room. */
export type SessionInRoom = SessionRow & { room: typeof conferenceRooms.$inferSelect | null };

const inOrder = [
  asc(conferenceSessions.day),
  asc(conferenceSessions.startsMinutes),
  asc(conferenceRooms.position),
  asc(conferenceSessions.number),
];

/** The sessions and breaks of a conference that somebody may see: by day, time and room. */
export async function listSessions(db: Database, viewer: MemberViewer, conferenceId: string): Promise<SessionInRoom[]> {
  const list = db.keep(`sessions-of-conference ${conferenceDoorName(viewer)}`, (on) =>
    withRooms(on, viewer)
      .where(eq(conferenceSessions.conferenceId, sql.placeholder("conferenceId")))
      .orderBy(...inOrder)
      .prepare(),
  );
  return list.all({ conferenceId }).map(({ session, room }) => ({ ...session, room }));
}

/** A session (or break) of a conference that somebody may see, by the number in its address, or null. */
export async function findSession(
  db: Database,
  viewer: MemberViewer,
  conferenceId: string,
  number: number,
): Promise<SessionInRoom | null> {
  const { placeholder } = sql;
  const which = and(
    eq(conferenceSessions.conferenceId, placeholder("conferenceId")),
    eq(conferenceSessions.number, placeholder("number")),
  );
  const find = db.keep(`find-session ${conferenceDoorName(viewer)}`, (on) =>
    withRooms(on, viewer).where(which).prepare(),
  );
  const row = find.get({ conferenceId, number });
  return row === undefined ? null : { ...row.session, room: row.room };
}

/** The same by its id. */
export async function findSessionById(db: Database, viewer: MemberViewer, id: string): Promise<SessionInRoom | null> {
  const [row] = await withRooms(db, viewer).where(eq(conferenceSessions.id, id));
  return row === undefined ? null : { ...row.session, room: row.room };
}

/** The number for the next session of a conference: one more than any it ever had, removed ones too. */
export async function nextSessionNumber(db: Database, conferenceId: string): Promise<number> {
  const [row] = await db
    .select({ last: max(conferenceSessions.number) })
    .from(conferenceSessions)
    .where(eq(conferenceSessions.conferenceId, conferenceId));
  return Math.max(row?.last ?? 0, ...(await listRemovedNumbers(db, conferenceId))) + 1;
}

export async function insertSession(db: Database, row: SessionRow): Promise<void> {
  await db.insert(conferenceSessions).values(row);
}

export async function updateSession(
  db: Database,
  id: string,
  change: Partial<Omit<SessionRow, "id" | "conferenceId" | "number" | "uid">>,
): Promise<void> {
  await db.update(conferenceSessions).set(change).where(eq(conferenceSessions.id, id));
}

/** Sessions that still stand: neither cancelled nor a break. */
export async function listStandingSessions(
  db: Database,
  viewer: MemberViewer,
  conferenceId: string,
): Promise<SessionInRoom[]> {
  const rows = await withRooms(db, viewer)
    .where(
      and(
        eq(conferenceSessions.conferenceId, conferenceId),
        eq(conferenceSessions.kind, "session"),
        isNull(conferenceSessions.cancelledAt),
      ),
    )
    .orderBy(...inOrder);
  return rows.map(({ session, room }) => ({ ...session, room }));
}

function withRooms(db: Database, viewer: MemberViewer) {
  return db
    .select({ session: getTableColumns(conferenceSessions), room: getTableColumns(conferenceRooms) })
    .from(conferenceSessions)
    .innerJoin(conferences, and(eq(conferences.id, conferenceSessions.conferenceId), conferencesOpenTo(viewer)))
    .leftJoin(conferenceRooms, eq(conferenceRooms.id, conferenceSessions.roomId));
}
