import { and, eq, sql } from "drizzle-orm";
import type { WritingIn } from "#app/domain/discussion/may-write-in.ts";
import type { MemberViewer, Where } from "#app/domain/people/may-do.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { conferenceDoorName, conferencesOpenTo } from "#db/queries/conference/conferences-open-to.ts";
import { findTags } from "#db/queries/library/resources.ts";
import { keptVisible } from "#db/queries/library/visible-to.ts";
import { conferences, conferenceSessions, resources, spaces } from "#db/schema/index.ts";
import type { Readers } from "./mentions.ts";
import { keptSpacesRead } from "./threads-open-to.ts";
import type { ThreadRow } from "./threads.ts";

/** What a thread is about, for whoever may see that; `where` says whose facilitators look after it. */
export type ThreadAbout = { where: Where } & (
  | { kind: "resource"; id: string; number: number; title: string; isPublic: boolean }
  | { kind: "session"; conferenceId: string; conference: string; number: number; title: string }
  | { kind: "space"; id: string; name: string; seenBy: WritingIn["postsSeenBy"]; writtenBy: WritingIn["writtenBy"] }
);

/** The space whose rule says who writes; null where every member does who may see the thing. */
export function writingIn(about: ThreadAbout): WritingIn | null {
  if (about.kind !== "space") return null;
  return { id: about.id, postsSeenBy: about.seenBy, writtenBy: about.writtenBy };
}

/** Who may be named in a thread about this. */
export function readersOf(about: ThreadAbout): Readers {
  switch (about.kind) {
    case "space":
      return about.seenBy === "space" ? { kind: "space", id: about.id } : { kind: "members" };
    case "session":
      return { kind: "members" };
    case "resource":
      return about.isPublic || about.where.spaceId === null
        ? { kind: "members" }
        : { kind: "space", id: about.where.spaceId };
  }
}

type Asked = Pick<ThreadRow, "resourceId" | "sessionId" | "spaceId">;

/** Null when the viewer may not see what it is about. */
export async function findThreadAbout(
  db: Database,
  viewer: LibraryViewer,
  { resourceId, sessionId, spaceId }: Asked,
): Promise<ThreadAbout | null> {
  if (resourceId !== null) return findResourceAbout(db, viewer, resourceId);
  if (sessionId !== null) return findSessionAbout(db, viewer, sessionId);
  return spaceId === null ? null : findSpaceAbout(db, viewer, spaceId);
}

async function findSpaceAbout(db: Database, viewer: LibraryViewer, id: string): Promise<ThreadAbout | null> {
  const door = keptSpacesRead(viewer);
  const find = db.keep(`space-about ${door.name}`, (on) =>
    on
      .select({ name: spaces.name, seenBy: spaces.postsSeenBy, writtenBy: spaces.writtenBy })
      .from(spaces)
      .where(and(eq(spaces.id, sql.placeholder("id")), door.where(on)))
      .prepare(),
  );
  const row = find.get({ ...door.values, id });
  return row === undefined ? null : { kind: "space", id, ...row, where: { spaceId: id, places: [] } };
}

async function findResourceAbout(db: Database, viewer: LibraryViewer, id: string): Promise<ThreadAbout | null> {
  const { number, title, spaceId, visibility } = resources;
  const door = keptVisible(viewer);
  const find = db.keep(`resource-about ${door.name}`, (on) =>
    on
      .select({ number, title, spaceId, visibility })
      .from(resources)
      .where(and(eq(resources.id, sql.placeholder("id")), door.where(on)))
      .prepare(),
  );
  const row = find.get({ ...door.values, id });
  if (row === undefined) return null;
  const { places } = await findTags(db, id);
  const where = { spaceId: row.spaceId, places };
  return { kind: "resource", id, number: row.number, title: row.title, isPublic: row.visibility === "public", where };
}

async function findSessionAbout(db: Database, viewer: MemberViewer, id: string): Promise<ThreadAbout | null> {
  const { number, title } = conferenceSessions;
  const find = db.keep(`session-about ${conferenceDoorName(viewer)}`, (on) =>
    on
      .select({ conferenceId: conferences.id, conference: conferences.name, number, title })
      .from(conferenceSessions)
      .innerJoin(conferences, eq(conferences.id, conferenceSessions.conferenceId))
      .where(and(eq(conferenceSessions.id, sql.placeholder("id")), conferencesOpenTo(viewer)))
      .prepare(),
  );
  const row = find.get({ id });
  return row === undefined ? null : { kind: "session", ...row, where: { spaceId: null, places: [] } };
}
