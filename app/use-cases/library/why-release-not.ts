import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Release } from "#app/domain/library/resource.ts";
import { mayDo } from "#app/domain/people/may-do.ts";

export type ReleaseRefusal = { kind: "may-not-release" } | { kind: "not-in-space" } | { kind: "space-needed" };

/**
 * Why somebody may not show a resource so, or null. A draft is anybody's; anything more is for contributors and staff,
 * where their role reaches. A space is named for what is shown there alone, and only by somebody who is in it or keeps it.
 */
export function whyReleaseNot(
  viewer: LibraryViewer,
  { visibility, spaceId }: Release,
  places: readonly string[],
): ReleaseRefusal | null {
  const where = { spaceId, places };
  const keeper = mayDo(viewer, "change-any", where);
  if (visibility === "space" && spaceId === null) return { kind: "space-needed" };
  if (spaceId !== null && !keeper && !viewer.spaceIds.includes(spaceId)) return { kind: "not-in-space" };
  if (visibility === "draft") return null;
  return keeper || mayDo(viewer, "release-own", where) ? null : { kind: "may-not-release" };
}
