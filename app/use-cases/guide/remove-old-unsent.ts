import { unsentSince, unsentTypedSince } from "#app/domain/guide/unsent-kept.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { removeUnsent } from "#app/use-cases/guide/remove-unsent.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listUnsentToRemove } from "#db/queries/unsent-conversations.ts";

const atMost = 200; // in one act; the next run takes the rest

/**
 * Removes conversations that were never sent: after a day, or at the end of the fourteenth when a code was asked for, or
 * when somebody of staff types for a person.
 */
export async function removeOldUnsent(tools: UseCaseTools): Promise<Result<{ removed: number }, never>> {
  const { db, now, calendar } = tools;
  const old = await listUnsentToRemove(db, {
    since: unsentSince(now),
    typedSince: unsentTypedSince(now, calendar),
    now,
    atMost,
  });
  for (const conversationId of old) await removeUnsent(tools, { conversationId });
  return ok({ removed: old.length });
}
