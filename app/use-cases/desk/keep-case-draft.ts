import { longestCaseDraft, type CaseBox } from "#app/domain/conversation/case-draft.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import {
  findCaseDraft,
  isFormSent,
  removeCaseDraft,
  upsertCaseDraft,
  type CaseDraft,
} from "#db/queries/case-drafts.ts";

export type KeepCaseDraft = {
  memberId: string;
  reference: string;
  box: CaseBox;
  words: string;
  version: number; // what the words on their screen grew from; 0 when nothing was kept
  clientId: string; // of the form that they are typed into
};

type Refusal = CaseRefusal | { kind: "too-long" } | { kind: "newer"; draft: CaseDraft };

/**
 * Keeps what somebody of staff has typed so far on a record, for themselves alone and on every device of theirs; nothing
 * typed ends it. Words that another device kept in between come back and are not written over. What arrives after its
 * form was sent is not kept again. The trace says that a draft was begun, not each pause in it.
 */
export async function keepCaseDraft(
  tools: UseCaseTools,
  input: KeepCaseDraft,
): Promise<Result<{ version: number }, Refusal>> {
  const { db, now } = tools;
  const { memberId, reference, box, words } = input;
  const opened = await openCase(tools, { memberId, reference });
  if (!opened.ok) return opened;
  if (words.length > longestCaseDraft) return refuse({ kind: "too-long" });
  const { conversationId, id: referralId } = opened.value.referral;
  const place = { conversationId, memberId, box };
  const before = await findCaseDraft(db, place);
  if (before !== null && before.words === words) return ok({ version: before.version });
  if (before !== null && before.version !== input.version) return refuse({ kind: "newer", draft: before });
  if (words.trim() === "" || (await isFormSent(db, conversationId, input.clientId))) {
    if (before !== null) await removeCaseDraft(db, place);
    return ok({ version: 0 });
  }
  // By the clock, so that a draft that was sent and one begun after it never carry the same number.
  const version = Math.max((before?.version ?? 0) + 1, now.getTime());
  await upsertCaseDraft(db, place, { words, version, at: now });
  if (before === null) await trace(tools, { referralId, by: memberId, kind: "change", what: "draft-begun" });
  return ok({ version });
}
