import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updateTrackingWord } from "#db/queries/tracking.ts";

/** Keeps the hash of the word that opens the tracking page; a newer word takes the place of the older one. */
export async function chooseTrackingWord(
  { db }: UseCaseTools,
  input: { conversationId: string; hash: string },
): Promise<Result<null, { kind: "no-such-referral" }>> {
  const kept = await updateTrackingWord(db, input.conversationId, input.hash);
  return kept ? ok(null) : refuse({ kind: "no-such-referral" });
}
