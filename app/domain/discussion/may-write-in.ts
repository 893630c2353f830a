import { mayDo, type MemberViewer } from "#app/domain/people/may-do.ts";

/** What decides who may write in a space. */
export type WritingIn = {
  id: string;
  postsSeenBy: "public" | "members" | "space";
  writtenBy: "members" | "space" | "keepers";
};

/**
 * Whether somebody may write in a space: every member who may read it, only those who are in it, or only those who look
 * after it, who always may. Source: decision record 0034.
 */
export function mayWriteIn(viewer: MemberViewer & { spaceIds: readonly string[] }, space: WritingIn): boolean {
  if (viewer.memberId === null) return false;
  if (mayDo(viewer, "answer-space-requests", { spaceId: space.id, places: [] })) return true;
  const isIn = viewer.spaceIds.includes(space.id);
  switch (space.writtenBy) {
    case "members":
      return isIn || space.postsSeenBy !== "space";
    case "space":
      return isIn;
    case "keepers":
      return false;
  }
}
