import { moversOf, type Viewer } from "#app/domain/people/may.ts";
import type { Mover } from "#app/domain/referral/referral-state.ts";
import { readReference } from "#app/domain/referral/reference.ts";
import type { Services } from "#app/services.ts";
import type { SignedInMember } from "#app/sign-in/session-view.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import type { Live } from "#app/domain/conversation/live.ts";

export type OpenedCase = Pick<Live, "conversationId" | "referralId" | "reference" | "teamId"> & {
  movers: readonly Mover[];
};

/** A referral as a member may see it at this moment; null for what is not theirs, as for what never was. */
export async function findCase(
  { db, clock, calendar }: Pick<Services, "db" | "clock" | "calendar">,
  { id: memberId, roles: grants }: SignedInMember,
  typed: string,
): Promise<OpenedCase | null> {
  const reference = readReference(typed);
  if (reference === null) return null;
  const viewer: Viewer = { memberId, grants, now: clock.now() };
  const found = await caseloadOf(db.read, viewer, calendar).find(reference);
  if (found === null) return null;
  const { conversationId, id: referralId, teamId } = found.referral;
  return { conversationId, referralId, reference, teamId, movers: moversOf(viewer, found.facts) };
}
