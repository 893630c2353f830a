import { readsSpace } from "#app/domain/discussion/reads-space.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import { findReadKey } from "#db/queries/discussion/read-key.ts";
import { listTakenTitles } from "#db/queries/discussion/taken-titles.ts";
import { listWrittenSince, type PostIn } from "#db/queries/discussion/written-since.ts";
import { countUnseen } from "#db/queries/notices/notices.ts";
import { listSpaces } from "#db/queries/space-members.ts";
import {
  liveLimits,
  type LiveRefusal,
  type MembersToServer,
  type SpacesNumbers,
  type SpaceWritten,
} from "#realtime/messages.ts";
import type { AskOf, Taken } from "../handler.ts";
import type { Listener } from "./listener.ts";
import type { MembersGiven } from "./member-handlers.ts";

const most = liveLimits.mostWritten;

/**
 * Joins those of the spaces that the member reads, then reads what came into them since the page was made. What is told
 * meanwhile is told twice, and posts are known by their numbers.
 */
export async function followSpaces(
  listener: Listener,
  { services, rooms }: MembersGiven,
  { spaces: asked, after }: AskOf<MembersToServer["follow-spaces"]>,
  session: SessionView,
): Promise<Taken<SpacesNumbers | LiveRefusal>> {
  const { memberId, socket, changes } = listener;
  const { read } = services.db;
  const viewer = await libraryViewerOf({ services, session });
  const open = (await listSpaces(read)).filter((space) => asked.includes(space.id) && readsSpace(viewer, space));
  if (open.length === 0 || !socket.connected) {
    rooms.leaveAll(listener);
    return { answer: { ok: false, kind: "gone" } };
  }
  if (listener.changes === changes) listener.viewer = viewer;
  const spaceIds = open.map(({ id }) => id);
  rooms.sit(listener, spaceIds);
  const found = await listWrittenSince(read, { ...viewer, memberId }, { spaceIds, after, most: most + 1 });
  const own = { read: findReadKey(read, memberId), unseen: countUnseen(read, memberId) };
  const taken = await listTakenTitles(read, viewer, spaceIds);
  return { answer: { ok: true, written: bySpace(found.slice(0, most)), more: found.length > most, taken, ...own } };
}

function bySpace(found: readonly PostIn[]): SpaceWritten[] {
  const written = new Map<string, SpaceWritten>();
  for (const { spaceId, thread, post } of found) {
    const one = written.get(spaceId) ?? { space: spaceId, posts: [] };
    one.posts.push([thread, post]);
    written.set(spaceId, one);
  }
  return [...written.values()];
}
