import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import { insertContactFacts } from "#db/queries/contact-facts.ts";

/** A worker asked the person, alone, and what the helper said about reaching them is right. The card stays as it was sent. */
export async function confirmSafeContact(
  tools: UseCaseTools,
  input: OnCase,
): Promise<Result<null, CaseRefusal | { kind: "not-yours-to-do" } | { kind: "nothing-to-confirm" }>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, safe, movers } = opened.value;
  const { answers } = safe;
  if (!movers.some((mover) => mover !== "team-worker")) return refuse({ kind: "not-yours-to-do" });
  if (answers.saidBy.kind !== "helper" || answers.checkedWithPerson) return refuse({ kind: "nothing-to-confirm" });
  await saveCase(tools, referral, {}, { kind: "safe-contact-confirmed", by: input.memberId });
  const said = { ...safe, answers: { ...answers, checkedWithPerson: true } };
  await insertContactFacts(tools.db, referral, { ...said, after: safe.version, by: input.memberId, at: tools.now });
  return ok(null);
}
