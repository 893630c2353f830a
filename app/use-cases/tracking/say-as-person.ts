import { clocksFrom } from "#app/domain/referral/referral-clocks.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertEntry } from "#db/queries/entries.ts";
import { findReferralOfConversation, updateReferral, type Referral } from "#db/queries/referrals.ts";

export type SayAsPerson = { conversationId: string; clientId: string; words: string };

/**
 * The person writes to whoever holds their referral, and a clock runs until staff have read it. Sent twice, it is there
 * once. Writing to a closed referral opens it again: it waits in the queue of its team, or with the duty coordinator.
 */
export async function sayAsPerson(
  tools: UseCaseTools,
  input: SayAsPerson,
): Promise<Result<{ reopened: boolean }, { kind: "no-such-referral" }>> {
  const { db, now, newId } = tools;
  const referral = await findReferralOfConversation(db, input.conversationId);
  if (referral === null) return refuse({ kind: "no-such-referral" });
  const message = { kind: "message", audience: "both", author: "person", authorId: null } as const;
  const { fresh } = await insertEntry(db, { ...message, ...input, id: newId(), at: now });
  if (!fresh) return ok({ reopened: false });
  const reopened = referral.state === "closed";
  if (reopened) await reopen(tools, referral);
  else if (referral.newFromPersonAt === null) await startClock(tools, referral);
  tools.announce({ kind: "message-said", referralId: referral.id, by: "person" });
  return ok({ reopened });
}

/** The clock runs from the first message that nobody has read; later ones do not put it off. */
async function startClock({ db, now }: UseCaseTools, referral: Referral): Promise<void> {
  const changed = await updateReferral(db, referral, { newFromPersonAt: now });
  if (!changed) throw new Error("a referral cannot change inside the act that read it");
}

/** Somebody has to be in touch again, so the contact clock starts anew; what was sent first has been read. */
async function reopen(tools: UseCaseTools, referral: Referral): Promise<void> {
  const { now, calendar } = tools;
  await saveCase(
    tools,
    referral,
    {
      ...clocksFrom(now, calendar),
      state: "queued",
      workerId: null,
      queuedAt: now,
      closedAt: null,
      closeReason: null,
      waitingSince: null,
      reviewedAt: referral.reviewedAt ?? referral.closedAt,
      contactedAt: null,
      newFromPersonAt: now,
    },
    { kind: "reopened", by: "person", fromValue: "closed", toValue: "queued" },
  );
}
