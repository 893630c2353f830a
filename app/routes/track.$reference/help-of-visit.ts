import type { AppLoadContext } from "@remix-run/node";
import { helpAfterWords } from "#app/domain/referral/help-after-words.ts";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { findLetInAt, listHeard } from "#db/queries/heard.ts";
import { showHelp } from "./show-help.ts";

const longestVisitMs = 60 * 60_000;

/** What was heard in the messages of this visit, oldest first: since this browser was let in, and for an hour at most. */
export async function heardInVisit({ services, session }: AppLoadContext, conversationId: string) {
  const { db, clock } = services;
  if (session.tokenHash === null) return [];
  const letIn = await findLetInAt(db.read, session.tokenHash, conversationId);
  const since = Math.max(letIn?.getTime() ?? 0, clock.now().getTime() - longestVisitMs);
  return (await listHeard(db.read, conversationId)).filter(({ at }) => at.getTime() >= since);
}

/** All help for what was written in this visit, the most urgent first: for a page that stays open while more is written. */
export async function helpOfVisit(context: AppLoadContext, conversationId: string): Promise<ShownSafetyText[]> {
  const messages = (await heardInVisit(context, conversationId)).filter(({ stepId }) => stepId === null);
  const facts = messages.flatMap((heard) => heard.facts);
  return showHelp(context, conversationId, helpAfterWords(facts, []));
}
