import type { ContactFacts } from "#app/domain/reaching/contact-facts.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addMove } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openToReach, type ReachRefusal, type ToReach } from "#app/use-cases/reaching/open-to-reach.ts";
import { matchKeysOf } from "#app/use-cases/referral/store-referral.ts";
import { insertContactFacts } from "#db/queries/contact-facts.ts";
import { insertMatchKeys } from "#db/queries/referrals.ts";

/** `seen`: the version of what is safe that stood on the page. */
export type WriteContactFacts = ToReach & {
  seen: number;
  facts: Omit<ContactFacts, "answers"> & {
    answers: Omit<ContactFacts["answers"], "saidBy" | "checkedWithPerson">;
  };
};

/**
 * A worker asked the person alone what is safe now, and writes it down: from this moment everything that goes out, also
 * what waits, is judged by it. What was said before is kept. Words written over something newer are refused.
 */
export async function writeContactFacts(
  tools: UseCaseTools,
  input: WriteContactFacts,
): Promise<Result<null, ReachRefusal>> {
  const opened = await openToReach(tools, input);
  if (!opened.ok) return opened;
  const { referral, safe, movers } = opened.value;
  if (!movers.some((mover) => mover !== "team-worker")) return refuse({ kind: "not-yours-to-do" });
  if (safe.version !== input.seen) return refuse({ kind: "changed-meanwhile" });
  const { db, now } = tools;
  const answers = { ...input.facts.answers, saidBy: { kind: "person" } as const, checkedWithPerson: true };
  const said = { ...input.facts, answers };
  await insertContactFacts(db, referral, { ...said, after: safe.version, by: input.memberId, at: now });
  const name = { ...referral.card.name, called: said.called };
  await insertMatchKeys(db, referral.id, matchKeysOf({ ...referral.card, name, contact: answers }));
  await addMove(tools, referral, { kind: "safe-contact-changed", by: input.memberId });
  return ok(null);
}
