import { findConversation } from "#db/queries/conversations.ts";
import { optionLabel } from "../desk.$reference/option-label.ts";
import type { CopySource } from "./copy-source.ts";

/** What chosen answers were called on the page that they were chosen on. */
export type OptionWords = (field: string, options: readonly string[]) => string;

export async function optionWordsOf({ db, services, tracked }: CopySource): Promise<OptionWords> {
  const conversation = await findConversation(db, tracked.conversationId);
  if (conversation === null) throw new Error("a referral always has its conversation");
  const flow = services.flows.byVersion(conversation.flowVersion);
  return (field, options) => options.map((option) => optionLabel(flow, field, option)).join("; ");
}
