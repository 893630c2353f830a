import type { MemberViewer } from "#app/domain/people/may-do.ts";

/** Whoever looks at the library: the public (no member), or a member with the spaces they are in. */
export type LibraryViewer = MemberViewer & { spaceIds: readonly string[] };

/** The public at a moment: what they see is what anybody may pass on. */
export function publicViewer(now: Date): LibraryViewer {
  return { memberId: null, grants: [], spaceIds: [], now };
}

/** Any member who is in no space and holds no role: for "view as a member". */
export function someMember(now: Date): LibraryViewer {
  return { memberId: "", grants: [], spaceIds: [], now };
}
