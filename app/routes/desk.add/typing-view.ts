import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import { cardFrom } from "#app/domain/referral/referral-card.ts";
import type { HowTheyCame } from "#app/domain/referral/how-they-came.ts";
import type { Services } from "#app/services.ts";
import { listAcceptedAnswers, type Conversation } from "#db/queries/conversations.ts";

/** Who types, and for whom: on every page while somebody of staff types. */
export type TypingView = { writer: string; how: HowTheyCame; called: string | null };

/** Whom staff talk with, once it was said: the person as they like to be called, or the helper who asks for them. */
export async function calledSoFar({ db, flows }: Services, conversation: Conversation): Promise<string | null> {
  const answers = await listAcceptedAnswers(db.read, conversation.id);
  const active = activeAnswers(flows.byVersion(conversation.flowVersion), answers);
  const { helper, name } = cardFrom(active, conversation.door);
  return (helper === null ? name.called : helper.name) || null;
}
