import type { AppLoadContext } from "@remix-run/node";
import { helpAfterWords } from "#app/domain/referral/help-after-words.ts";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { heardInVisit } from "./help-of-visit.ts";
import { showHelp } from "./show-help.ts";

/**
 * The help to show on the page after a message was kept, in today's words. Each text comes once in a visit: since this
 * browser was let in, and an hour at most, so that whoever comes back later is shown it again.
 */
export async function helpAfterMessage(
  context: AppLoadContext,
  conversationId: string,
  lastMessage: number | undefined, // the seq of what the person wrote last
): Promise<ShownSafetyText[]> {
  const heard = await heardInVisit(context, conversationId);
  const last = heard.find(({ seq }) => seq === lastMessage);
  if (last === undefined) return [];
  const shown = heard.flatMap(({ seq, facts }) => (seq < last.seq ? facts : []));
  return showHelp(context, conversationId, helpAfterWords(last.facts, shown));
}
