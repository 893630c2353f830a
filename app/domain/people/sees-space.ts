import { mayDo, type MemberViewer } from "./may-do.ts";

/** What decides who may know of a space. */
export type SpaceFacts = {
  id: string;
  seenBy: "public" | "members" | "space";
  joining: "open" | "by-request" | "by-invitation";
};

/**
 * Whether somebody may know that a space is there, and what it is for. Who is in it, and who keeps it, always may. One
 * that is by invitation shows nothing to anybody else: it is as if it were not there. Source: community.md N15.
 */
export function seesSpace(viewer: MemberViewer & { spaceIds: readonly string[] }, space: SpaceFacts): boolean {
  if (viewer.spaceIds.includes(space.id) || keepsSpace(viewer, space.id)) return true;
  if (space.joining === "by-invitation") return false;
  return space.seenBy === "public" || (space.seenBy === "members" && viewer.memberId !== null);
}

/** Whether somebody looks after a space: its facilitators, those of the network, and administrators. */
export function keepsSpace(viewer: MemberViewer, spaceId: string): boolean {
  return mayDo(viewer, "answer-space-requests", { spaceId, places: [] });
}
