import { addMove } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import type { Referral } from "#db/queries/referrals.ts";
import { insertSharingChange, sharingOf, type SharingKind } from "#db/queries/sharing.ts";

type Sharing = { what: SharingKind; shared: boolean; by: string };

/**
 * Keeps what the person said of who may be told, from this act on. Said twice, it is kept once; but a helper's own tick is
 * no word of the person, so that theirs is kept also where it says the same. `by`: "person", or the member they told.
 */
export async function keepSharing(
  tools: UseCaseTools,
  referral: Pick<Referral, "id" | "teamId" | "shareWithPractice" | "tellReferrer">,
  { what, shared, by }: Sharing,
): Promise<void> {
  const { db, now, newId } = tools;
  const stands = (await sharingOf(db, referral))[what];
  if (stands.shared === shared && (what === "practice" || stands.changedAt !== null)) return;
  await insertSharingChange(db, { id: newId(), referralId: referral.id, what, shared, by, at: now });
  await addMove(tools, referral, { kind: shared ? "sharing-allowed" : "sharing-stopped", by, toValue: what });
}
