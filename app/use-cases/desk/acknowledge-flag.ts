import { whyDeedsNot, type FlagDeed } from "#app/domain/referral/flag-deeds.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addEntry } from "#app/use-cases/conversation/add-entry.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import { findMember } from "#db/queries/members.ts";
import { listMoves, type Referral } from "#db/queries/referrals.ts";

export type AcknowledgeFlag = {
  memberId: string;
  reference: string;
  /** How often words had raised the flag when the page was shown: nobody acknowledges what they have not seen. */
  raises: number;
  deeds: FlagDeed[];
  words: string;
  clientId: string;
};

export type AcknowledgeRefusal =
  | CaseRefusal
  | { kind: "no-flag" }
  | { kind: "raised-again" }
  | { kind: "needs-deeds"; why: "choose" | "say-in-words" }
  | { kind: "seen-by"; name: string };

/**
 * A named person has seen the flag and says what they did. The flag's clock stops; it stays urgent until contact is made.
 * What they did is kept sealed, as a note. Of two at once one wins, and the other is told who.
 */
export async function acknowledgeFlag(
  tools: UseCaseTools,
  input: AcknowledgeFlag,
): Promise<Result<null, AcknowledgeRefusal>> {
  const opened = await openCase(tools, { memberId: input.memberId, reference: input.reference });
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  if (referral.flaggedAt === null || referral.state === "closed") return refuse({ kind: "no-flag" });
  if (referral.acknowledgedBy !== null && referral.acknowledgedBy !== input.memberId) {
    const seenBy = await findMember(tools.db, referral.acknowledgedBy);
    return refuse({ kind: "seen-by", name: seenBy?.name ?? "Someone else" });
  }
  const why = whyDeedsNot(input.deeds, input.words);
  if (why !== null) return refuse({ kind: "needs-deeds", why });
  if (input.raises !== (await countRaises(tools.db, referral.id))) return refuse({ kind: "raised-again" });
  await keepDeeds(tools, referral, input);
  if (referral.acknowledgedBy === input.memberId) return ok(null);
  const seen = {
    acknowledgedBy: input.memberId,
    acknowledgedAt: tools.now,
    reviewedAt: referral.reviewedAt ?? tools.now,
  };
  await saveCase(tools, referral, seen, { kind: "flag-acknowledged", by: input.memberId });
  return ok(null);
}

/** How often the person's words raised the flag after it was sent. */
export async function countRaises(db: UseCaseTools["db"], referralId: string): Promise<number> {
  return (await listMoves(db, referralId)).filter(({ kind }) => kind === "flag-raised").length;
}

async function keepDeeds(tools: UseCaseTools, referral: Referral, input: AcknowledgeFlag): Promise<void> {
  const { clientId, deeds, words, memberId: authorId } = input;
  const note = { kind: "note", audience: "staff", author: "staff" } as const;
  const { conversationId } = referral;
  await addEntry(tools, { ...note, conversationId, clientId, authorId, words, deeds });
}
