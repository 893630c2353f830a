import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { keepsSpace } from "#app/domain/people/sees-space.ts";

/** What decides who reads the threads of a space. */
export type ReadIn = { id: string; postsSeenBy: "public" | "members" | "space" };

/**
 * Whether somebody reads what is written in a space: everybody, members, or those who are in it; who looks after it always
 * does. Its twin, in SQL: db/queries/discussion/threads-open-to.ts. Source: decision record 0034.
 */
export function readsSpace(viewer: LibraryViewer, space: ReadIn): boolean {
  if (space.postsSeenBy === "public") return true;
  if (viewer.memberId === null) return false;
  return space.postsSeenBy === "members" || viewer.spaceIds.includes(space.id) || keepsSpace(viewer, space.id);
}
