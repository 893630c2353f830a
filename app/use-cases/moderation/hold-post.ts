import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findHeldPost, insertHeldPost, type HeldPost } from "#db/queries/discussion/held-posts.ts";
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
