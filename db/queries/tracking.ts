import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { TeamHours } from "#app/domain/people/staff.ts";
import type { CloseReason } from "#app/domain/referral/close-reason.ts";
import type { ReferralCard, ReferralDoor } from "#app/domain/referral/referral-card.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";
import type { Reason } from "#app/domain/referral/routing.ts";
import type { SafeContactNow } from "#app/domain/reaching/contact-facts.ts";
import type { Tries } from "#app/domain/referral/tracking-lock.ts";
import type { Database } from "#db/open.ts";
import { safeContactOf } from "#db/queries/contact-facts.ts";
import { arrival, openReferral } from "#db/queries/referrals.ts";
import { sharingOf } from "#db/queries/sharing.ts";
import { members, referrals, sessionGrants, teams } from "#db/schema/index.ts";

/** What the pages after sending are made from, on the server. Each page takes its own few fields out of it. */
export type Tracked = {
  id: string;
  conversationId: string;
  reference: string;
  door: ReferralDoor;
  state: ReferralState;
  because: Reason[];
  flagged: boolean;
  callSoon: boolean; // they asked for a call the same day
  shareWithPractice: boolean;
  tellReferrer: boolean;
  submittedAt: Date;
  reviewedAt: Date | null;
  contactDueAt: Date;
  contactedAt: Date | null;
  waitingSince: Date | null;
  closeReason: CloseReason | null;
  newFromPersonAt: Date | null;
  councilCode: string | null;
  hasWord: boolean;
  team: { id: string; name: string; phone: string; hours: TeamHours; sample: boolean } | null;
  worker: { id: string; name: string; sample: boolean } | null;
  card: ReferralCard;
  safe: SafeContactNow; // how to reach them as it stands now
};

/** The referral of a conversation. The caller has checked that the asker may open the conversation. */
export async function findTracked(db: Database, conversationId: string): Promise<Tracked | null> {
  const rows = await db
    .select({ referral: referrals, team: trackedTeam, worker: trackedWorker })
    .from(referrals)
    .leftJoin(teams, eq(teams.id, referrals.teamId))
    .leftJoin(members, eq(members.id, referrals.workerId))
    .where(eq(referrals.conversationId, conversationId));
  const row = rows[0];
  if (row === undefined || row.referral.erasedAt !== null) return null;
  const { trackingWord, flaggedAt, closeReason, ...referral } = openReferral(db, row.referral);
  const safe = await safeContactOf(db, referral);
  const { practice, referrer } = await sharingOf(db, referral);
  return {
    id: referral.id,
    conversationId,
    reference: referral.reference,
    door: referral.door,
    state: referral.state,
    because: referral.because,
    flagged: flaggedAt !== null,
    callSoon: referral.flags.includes("call-soon"),
    shareWithPractice: practice.shared,
    submittedAt: referral.submittedAt,
    // A helper's own tick is not yet the person's word: it counts once a worker has talked with the person alone.
    tellReferrer: referrer.shared && (referrer.changedAt !== null || safe.answers.checkedWithPerson),
    reviewedAt: referral.reviewedAt,
    contactDueAt: referral.contactDueAt,
    contactedAt: referral.contactedAt,
    waitingSince: referral.waitingSince,
    closeReason: closeReason as CloseReason | null, // only closing writes the column
    newFromPersonAt: referral.newFromPersonAt,
    councilCode: referral.councilCode,
    hasWord: trackingWord !== null,
    team: row.team,
    worker: row.worker,
    card: referral.card,
    safe,
  };
}

const trackedTeam = {
  id: teams.id,
  name: teams.name,
  phone: teams.phone,
  hours: teams.hours,
  sample: teams.sample,
};
const trackedWorker = { id: members.id, name: members.name, sample: members.sample };

/** Which of these conversations were sent, the newest first. */
export async function listSentConversations(db: Database, conversationIds: readonly string[]): Promise<string[]> {
  if (conversationIds.length === 0) return [];
  const rows = await db
    .select({ id: referrals.conversationId })
    .from(referrals)
    .where(and(inArray(referrals.conversationId, [...conversationIds]), isNull(referrals.erasedAt)))
    .orderBy(desc(referrals.submittedAt), desc(arrival));
  return rows.map((row) => row.id);
}

/** What a try at a tracking page is checked against. Nothing of it is ever shown. */
export type TrackingDoor = {
  id: string;
  conversationId: string;
  forHelper: boolean; // sent for someone else: the word was chosen by whoever sent it
  word: string | null;
  tries: Tries;
};

/** By the stored form of a reference. */
export async function findTrackingDoor(db: Database, reference: string): Promise<TrackingDoor | null> {
  const rows = await db
    .select({
      id: referrals.id,
      conversationId: referrals.conversationId,
      door: referrals.door,
      word: referrals.trackingWord,
      wrong: referrals.wrongWordTries,
      lockedUntil: referrals.trackingLockedUntil,
    })
    .from(referrals)
    .where(and(eq(referrals.reference, reference), isNull(referrals.erasedAt)));
  const row = rows[0];
  if (row === undefined) return null;
  const { id, conversationId, door, word, ...tries } = row;
  return { id, conversationId, word, tries, forHelper: sentByHelper(door) };
}

/** Whether somebody else sent it for them: its word is then the helper's. */
export function sentByHelper(door: ReferralDoor): boolean {
  return door === "family" || door === "professional";
}

/** Keeps the count of tries. Not a change of the referral: a stranger's guesses must not get in the way of staff. */
export async function updateTries(db: Database, referralId: string, tries: Tries): Promise<void> {
  await db
    .update(referrals)
    .set({ wrongWordTries: tries.wrong, trackingLockedUntil: tries.lockedUntil })
    .where(eq(referrals.id, referralId));
}

/** Keeps the hash of a word in the place of an older one, and begins the count of tries anew. */
export async function updateTrackingWord(
  db: Database,
  conversationId: string,
  word: string,
): Promise<{ id: string; door: ReferralDoor } | null> {
  const kept = await db
    .update(referrals)
    .set({ trackingWord: word, wrongWordTries: 0, trackingLockedUntil: null })
    .where(eq(referrals.conversationId, conversationId))
    .returning({ id: referrals.id, door: referrals.door });
  return kept[0] ?? null;
}

/** Whoever sent it for someone else may only follow it from now on: the words in it are about somebody else. */
export async function narrowGrantsToReferrer(db: Database, conversationId: string): Promise<void> {
  await db
    .update(sessionGrants)
    .set({ asWhom: "referrer" })
    .where(and(eq(sessionGrants.conversationId, conversationId), eq(sessionGrants.asWhom, "person")));
}
