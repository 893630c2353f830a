import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteWebhookAnswer } from "#db/queries/discussion/webhooks.ts";

/** Keeps what a partner's address answered. `status`: null when nobody did. */
export async function noteWebhook(
  { db, now }: UseCaseTools,
  { id, status }: { id: string; status: number | null },
): Promise<Result<null, never>> {
  await noteWebhookAnswer(db, id, status, now);
  return ok(null);
}
