import { ok, type Result } from "#app/domain/result.ts";
import { removeUnsent } from "#app/use-cases/guide/remove-unsent.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listUnsentBefore } from "#db/queries/unsent-conversations.ts";

const keptForMs = 24 * 60 * 60 * 1000;
const atMost = 200; // in one act; the next run takes the rest

/** Removes conversations that were begun a day ago and never sent. */
export async function removeOldUnsent(tools: UseCaseTools): Promise<Result<{ removed: number }, never>> {
  const old = await listUnsentBefore(tools.db, new Date(tools.now.getTime() - keptForMs), atMost);
  for (const conversationId of old) await removeUnsent(tools, { conversationId });
  return ok({ removed: old.length });
}
