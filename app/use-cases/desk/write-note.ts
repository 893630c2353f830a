import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { insertEntry } from "#db/queries/entries.ts";

/** Keeps a private note. Whoever may see the referral may write one, also after it closed; no person ever reads it. */
export async function writeNote(
  tools: UseCaseTools,
  input: { memberId: string; reference: string; words: string; clientId: string },
): Promise<Result<null, CaseRefusal>> {
  const opened = await openCase(tools, { memberId: input.memberId, reference: input.reference });
  if (!opened.ok) return opened;
  const { conversationId, id: referralId } = opened.value.referral;
  const { clientId, memberId: authorId, words } = input;
  const note = { kind: "note", audience: "staff", author: "staff" } as const;
  await insertEntry(tools.db, { ...note, id: tools.newId(), conversationId, clientId, authorId, words, at: tools.now });
  tools.announce({ kind: "referral-changed", referralId });
  return ok(null);
}
