import type { MemberViewer } from "#app/domain/people/may-do.ts";

/** What decides whether a post may be edited. */
export type EditedPost = { memberId: string; removedAt: Date | null; hiddenAt: Date | null };

/**
 * Whether somebody may edit a post: only who wrote it, while it stands and its thread is not locked. Facilitators hide or
 * redact; nobody puts words into another's mouth.
 */
export function mayEditPost(viewer: MemberViewer, post: EditedPost, lockedAt: Date | null): boolean {
  const stands = post.removedAt === null && post.hiddenAt === null;
  return viewer.memberId === post.memberId && stands && lockedAt === null;
}
