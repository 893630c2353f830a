import { mayDo, type MemberViewer } from "#app/domain/people/may-do.ts";
import type { ConferenceVisibility } from "./conference.ts";

/**
 * Why somebody may not see a conference and everything in its programme, or null. A draft is there only for those who
 * keep conferences; a public one is there for everybody. The twin in SQL is db/queries/conference/conferences-open-to.ts.
 * Source: decision record 0030.
 */
export function whyConferenceNot(
  viewer: MemberViewer,
  { visibility }: { visibility: ConferenceVisibility },
): { kind: "unknown" } | null {
  if (visibility === "public" || keepsConferences(viewer)) return null;
  return { kind: "unknown" };
}

/** Whether somebody makes and changes conferences: facilitators of the whole network. */
export function keepsConferences(viewer: MemberViewer): boolean {
  return mayDo(viewer, "keep-conferences");
}
