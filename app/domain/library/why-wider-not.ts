import type { Release, Visibility } from "./resource.ts";

type SpaceReach = { name: string; seenBy: "public" | "members" | "space" };

const width: Readonly<Record<Visibility, number>> = { draft: 0, space: 1, members: 2, public: 3 };

/**
 * Why a resource of a space may not be shown so, or null. It may only be as wide as its space: what stands in a space
 * that its members alone see is for them. Whoever wants it wider makes it a draft first, which takes it out of the
 * space, so that nobody does it by one wrong press. Source: community.md N15.
 */
export function whyWiderNot(
  space: SpaceReach | null,
  now: Pick<Release, "visibility">,
  wanted: Pick<Release, "visibility">,
): { kind: "wider-than-space"; space: string } | null {
  if (space === null || now.visibility !== "space") return null;
  return width[wanted.visibility] > width[space.seenBy] ? { kind: "wider-than-space", space: space.name } : null;
}
