import { staffNow } from "#app/domain/conversation/staff-now.ts";
import type { StaffNow } from "#app/domain/conversation/transcript.ts";
import { moversOf, type Viewer } from "#app/domain/people/may.ts";
import type { Services } from "#app/services.ts";
import type { Case } from "#db/queries/caseload.ts";
import { findLive } from "#db/queries/live.ts";

type Database = Services["db"]["read"];

/** `now` was so when the page was made. `guideOpen`: there is something to hand the person back to. */
export type LiveView = { now: StaffNow; guideOpen: boolean };

/** Who takes part in the conversation, and whether the reader may; null where the team has no live conversations. */
export async function loadLive(
  { watching }: Pick<Services, "watching">,
  db: Database,
  { referral, facts }: Case,
  viewer: Viewer,
): Promise<LiveView | null> {
  const live = await findLive(db, referral.conversationId);
  if (live === null || !live.teamLive) return null;
  const personHere = watching.isThere(referral.conversationId, "person");
  const given = { readerId: viewer.memberId, movers: moversOf(viewer, facts), personHere, typing: [] };
  return { now: staffNow(live, given, viewer.now), guideOpen: live.guideOpen };
}
