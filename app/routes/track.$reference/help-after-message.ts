import type { AppLoadContext } from "@remix-run/node";
import { helpAfterWords } from "#app/domain/referral/help-after-words.ts";
import { showSafetyTexts, type ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { showingNow } from "#app/routes/refer.$flow.$step/showing-now.ts";
import { findLetInAt, listHeard } from "#db/queries/heard.ts";

const longestVisitMs = 60 * 60_000;

/**
 * The help to show on the page after a message was kept, in today's words. Each text comes once in a visit: since this
 * browser was let in, and an hour at most, so that whoever comes back later is shown it again.
 */
export async function helpAfterMessage(
  { services, session }: AppLoadContext,
  conversationId: string,
  lastMessage: number | undefined, // the seq of what the person wrote last
): Promise<ShownSafetyText[]> {
  const { db, clock, content } = services;
  if (session.tokenHash === null) return [];
  const letIn = await findLetInAt(db.read, session.tokenHash, conversationId);
  const since = Math.max(letIn?.getTime() ?? 0, clock.now().getTime() - longestVisitMs);
  const heard = (await listHeard(db.read, conversationId)).filter(({ at }) => at.getTime() >= since);
  const last = heard.find(({ seq }) => seq === lastMessage);
  if (last === undefined) return [];
  const shown = heard.flatMap(({ seq, facts }) => (seq < last.seq ? facts : []));
  const texts = helpAfterWords(last.facts, shown);
  return showSafetyTexts(Object.values(content.safetyTexts), texts, content.region, showingNow(services));
}
