import { mustBeLookedAt } from "#app/domain/discussion/must-be-looked-at.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findHeldPost, insertHeldPost, type HeldPost } from "#db/queries/discussion/held-posts.ts";
import { findWriterFacts } from "#db/queries/discussion/writer-facts.ts";
import { askModerators } from "./ask-moderators.ts";

type Written = Pick<
  HeldPost,
  | "id"
  | "memberId"
  | "threadId"
  | "spaceId"
  | "begins"
  | "title"
  | "body"
  | "wholeMail"
  | "replyTo"
  | "withoutName"
  | "via"
>;

/** Why a post that nothing speaks against still waits for a facilitator, or null. */
export async function whyHold({ db, now }: UseCaseTools, memberId: string): Promise<"first-post" | null> {
  return mustBeLookedAt(await findWriterFacts(db, memberId, now)) ? "first-post" : null;
}

/** Part of the acts that write a post: keeps it for a facilitator. The same one sent twice waits once. */
export async function holdPost(
  tools: UseCaseTools,
  written: Written,
  why: "first-post" | "looks-personal",
): Promise<void> {
  if ((await findHeldPost(tools.db, written.id)) !== null) return;
  await insertHeldPost(tools.db, { ...written, why, at: tools.now });
  await askModerators(tools, written.spaceId);
}
