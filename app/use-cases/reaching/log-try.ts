import { whyTryNot, type ContactTry, type TryRefusal } from "#app/domain/reaching/contact-tries.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { makeFirstContact } from "#app/use-cases/reaching/make-first-contact.ts";
import { openToReach, type ReachRefusal, type ToReach } from "#app/use-cases/reaching/open-to-reach.ts";
import { insertTry } from "#db/queries/reaching/contact-tries.ts";

export type LogTry = ToReach & ContactTry & { words: string; clientId: string };

/** Keeps a try to reach somebody. Reached: that is the first contact, unless there was one. A second press adds nothing. */
export async function logTry(
  tools: UseCaseTools,
  input: LogTry,
): Promise<Result<null, ReachRefusal | TryRefusal | { kind: "closed-already" }>> {
  const opened = await openToReach(tools, input);
  if (!opened.ok) return opened;
  const { referral, safe } = opened.value;
  if (referral.state === "closed") return refuse({ kind: "closed-already" });
  const { way, outcome, triedAt, words, memberId, clientId: id } = input;
  const why = whyTryNot(safe.answers, { way, outcome, triedAt }, tools.now);
  if (why !== null) return refuse(why);
  const made = { id, way, outcome, triedAt, words, memberId, at: tools.now };
  if (!(await insertTry(tools.db, referral, made))) return ok(null);
  await trace(tools, { referralId: referral.id, by: memberId, kind: "change", what: "contact-tried", about: id });
  if (outcome === "reached") await makeFirstContact(tools, opened.value, { by: memberId, at: triedAt });
  tools.announce({ kind: "referral-changed", referralId: referral.id, teamIds: [referral.teamId] });
  return ok(null);
}
