import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import { updateCard } from "#db/queries/referrals.ts";

/** A worker asked the person, alone, and what the helper said about reaching them is right. Nothing else of the card changes. */
export async function confirmSafeContact(
  tools: UseCaseTools,
  input: OnCase,
): Promise<Result<null, CaseRefusal | { kind: "not-yours-to-do" } | { kind: "nothing-to-confirm" }>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  const { card } = referral;
  if (!movers.some((mover) => mover !== "team-worker")) return refuse({ kind: "not-yours-to-do" });
  if (card.contact.saidBy.kind !== "helper" || card.contact.checkedWithPerson)
    return refuse({ kind: "nothing-to-confirm" });
  await saveCase(tools, referral, {}, { kind: "safe-contact-confirmed", by: input.memberId });
  await updateCard(tools.db, referral, { ...card, contact: { ...card.contact, checkedWithPerson: true } });
  return ok(null);
}
