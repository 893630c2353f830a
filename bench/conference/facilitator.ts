import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";

/** A facilitator of the samples. */
export const facilitatorId = "grace-adeyemi";

export function facilitatorAt(now: Date): LibraryViewer {
  const grant = { memberId: facilitatorId, role: "facilitator", scope: null, until: null } as const;
  return { memberId: facilitatorId, grants: [grant], spaceIds: [], now };
}
