import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openToReach, type ReachRefusal, type ToReach } from "#app/use-cases/reaching/open-to-reach.ts";
import { insertDecision } from "#db/queries/reaching/contact-decisions.ts";

/**
 * A lead says what is done about somebody whom no safe way reaches; for a referral without a team the duty coordinator
 * does. It makes no way safe: only what the person says does.
 */
export async function decideContact(
  tools: UseCaseTools,
  input: ToReach & { words: string; clientId: string },
): Promise<Result<null, ReachRefusal | { kind: "closed-already" }>> {
  const opened = await openToReach(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  if (!movers.some((mover) => mover === "lead" || mover === "duty")) return refuse({ kind: "not-yours-to-do" });
  if (referral.state === "closed") return refuse({ kind: "closed-already" });
  const { clientId: id, memberId, words } = input;
  if (!(await insertDecision(tools.db, referral, { id, memberId, words, at: tools.now }))) return ok(null);
  await trace(tools, { referralId: referral.id, by: memberId, kind: "change", what: "contact-decided", about: id });
  tools.announce({ kind: "referral-changed", referralId: referral.id, teamIds: [referral.teamId] });
  return ok(null);
}
