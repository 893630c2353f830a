import { makeComeBackCode } from "#app/domain/guide/come-back-code.ts";
import { keptUntil } from "#app/domain/guide/unsent-kept.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { comeBackBytes, upsertComeBackCode } from "#db/queries/come-back-codes.ts";
import { findConversation } from "#db/queries/conversations.ts";

export type GiveComeBackCode = {
  conversationId: string;
  formId: string; // made with the page: pressing twice gives one code
  /** The word's hash. Hashing is slow, so it was done before. */
  word: string;
};

/**
 * Makes a code to come back to an unsent conversation from any device, and keeps the conversation for 14 days. The code
 * is told this one time; an older one stops working.
 */
export async function giveComeBackCode(
  { db, now, calendar }: UseCaseTools,
  { conversationId, formId, word }: GiveComeBackCode,
): Promise<Result<{ code: string; keptUntil: Date }, { kind: "no-such-conversation" } | { kind: "code-taken" }>> {
  const conversation = await findConversation(db, conversationId);
  if (conversation?.state !== "open") return refuse({ kind: "no-such-conversation" });
  const code = makeComeBackCode(comeBackBytes(db, conversationId, formId));
  const until = keptUntil(now, calendar);
  const kept = await upsertComeBackCode(db, { conversationId, code, word, keptUntil: until });
  return kept ? ok({ code, keptUntil: until }) : refuse({ kind: "code-taken" });
}
