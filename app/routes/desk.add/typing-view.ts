import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import { cardFrom } from "#app/domain/referral/referral-card.ts";
import type { HowTheyCame } from "#app/domain/referral/how-they-came.ts";
import type { Services } from "#app/services.ts";
import { listAcceptedAnswers, type Conversation } from "#db/queries/conversations.ts";

/** Who types, and for whom: on every page while somebody of staff types. */
export type TypingView = { writer: string; how: HowTheyCame; called: string | null };

/** What the person likes to be called, once it was said. */
export async function calledSoFar({ db, flows }: Services, conversation: Conversation): Promise<string | null> {
  const answers = await listAcceptedAnswers(db.read, conversation.id);
  const active = activeAnswers(flows.byVersion(conversation.flowVersion), answers);
  return cardFrom(active, conversation.door).name.called || null;
}
