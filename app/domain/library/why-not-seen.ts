import { mayDo } from "#app/domain/people/may-do.ts";
import type { LibraryViewer } from "./library-viewer.ts";
import type { Release } from "./resource.ts";

/** What decides who sees a resource. */
export type SeenFacts = Release & {
  withdrawnAt: Date | null;
  ownerIds: readonly string[];
  places: readonly string[];
  /** A named member has said of one of its versions that nobody can be recognised. */
  released: boolean;
};

export type NotSeen = { kind: "unknown" } | { kind: "withdrawn" } | { kind: "embargoed"; from: Date };

/**
 * Why somebody may not see a resource, or null. Its keepers always may. Readers may once it has left the drafts, a
 * version was released, its embargo has ended and it was not withdrawn. What may be known of says from when, or that it
 * was withdrawn; anything else is as if it were not there. The twin in SQL is db/queries/library/visible-to.ts.
 */
export function whyNotSeen(viewer: LibraryViewer, facts: SeenFacts): NotSeen | null {
  if (keepsIt(viewer, facts)) return null;
  if (!facts.released || !isForThem(viewer, facts)) return { kind: "unknown" };
  const under = facts.embargoUntil !== null && facts.embargoUntil > viewer.now;
  if (facts.withdrawnAt !== null) return { kind: under ? "unknown" : "withdrawn" };
  return under ? { kind: "embargoed", from: facts.embargoUntil as Date } : null;
}

/** Whether somebody looks after a resource: its owners, and facilitators where their role reaches. */
export function keepsIt(
  viewer: LibraryViewer,
  { ownerIds, spaceId, places }: Pick<SeenFacts, "ownerIds" | "spaceId" | "places">,
): boolean {
  if (viewer.memberId === null) return false;
  return ownerIds.includes(viewer.memberId) || mayDo(viewer, "change-any", { spaceId, places });
}

function isForThem(viewer: LibraryViewer, { visibility, spaceId }: SeenFacts): boolean {
  switch (visibility) {
    case "public":
      return true;
    case "members":
      return viewer.memberId !== null;
    case "space":
      return viewer.memberId !== null && spaceId !== null && viewer.spaceIds.includes(spaceId);
    case "draft":
      return false;
  }
}
