import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayWriteIn, type WritingIn } from "./may-write-in.ts";

export type WriteRefusal = { kind: "not-a-member" } | { kind: "locked" } | { kind: "may-not-write" };

/**
 * Why somebody who may read a thread may not write in it, or null. `space`: of a thread about nothing but its space; about
 * a thing every member writes who may see the thing. Nobody writes in a locked thread. Source: decision record 0034.
 */
export function whyNotWrite(
  viewer: LibraryViewer,
  { lockedAt, space }: { lockedAt: Date | null; space: WritingIn | null },
): WriteRefusal | null {
  if (viewer.memberId === null) return { kind: "not-a-member" };
  if (lockedAt !== null) return { kind: "locked" };
  return space === null || mayWriteIn(viewer, space) ? null : { kind: "may-not-write" };
}
