import type { Viewer } from "#app/domain/people/may.ts";

/** How long an administrator may look at the one record for which they have said why. */
export const glassLastsMs = 60 * 60_000;

export const fewestReasonLetters = 20;

/** What an administrator has opened, and until when. */
export type Glass = { memberId: string; referralId: string; until: Date };

/**
 * Whether a member sees one record because they said why they must: an administrator, for that record alone, for an hour.
 * Never one who knows the person. It is a look and nothing else: acts, lists, search and live conversations stay shut.
 */
export function seesThroughGlass(
  viewer: Viewer,
  referral: { id: string; conflictMemberIds: readonly string[] },
  glass: Glass | null,
): boolean {
  if (glass === null || glass.memberId !== viewer.memberId || glass.referralId !== referral.id) return false;
  if (glass.until <= viewer.now || referral.conflictMemberIds.includes(viewer.memberId)) return false;
  return viewer.grants.some(
    ({ memberId, role, until }) =>
      memberId === viewer.memberId && role === "administrator" && (until === null || until > viewer.now),
  );
}
