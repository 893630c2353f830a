import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listWebhooksFor } from "#db/queries/discussion/webhooks.ts";
import { addJob } from "#db/queries/jobs.ts";

/** Part of the act that writes a post: each address of a partner that wants to know is told by a job. */
export async function tellWebhooks(
  { db, now, newId }: Pick<UseCaseTools, "db" | "now" | "newId">,
  { id, threadId, post }: { id: string; threadId: string; post: number },
): Promise<void> {
  for (const { id: webhookId } of await listWebhooksFor(db, threadId)) {
    const ids = { webhookId, threadId, post: String(post) };
    await addJob(db, { id: newId(), kind: "send-webhook", uniqueKey: `${webhookId} ${id}`, ids, runAt: now });
  }
}
