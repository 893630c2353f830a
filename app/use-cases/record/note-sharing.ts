import { hasReferrer } from "#app/domain/referral/has-referrer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { keepSharing } from "#app/use-cases/record/keep-sharing.ts";
import { openToWrite, type OnRecord, type WriteRefusal } from "#app/use-cases/record/open-to-write.ts";
import { sharingOf, type SharingKind } from "#db/queries/sharing.ts";

/** `seen`: when it was said last, as the page knew it; null while it stood as it was sent. */
export type NoteSharing = OnRecord & { what: SharingKind; shared: boolean; seen: Date | null };

/**
 * The person told a member of staff who may be told, and it holds from this act on. "Stop" is always taken; "you may" only
 * where nobody has said anything since the page was opened.
 */
export async function noteSharing(
  tools: UseCaseTools,
  { what, shared, seen, ...input }: NoteSharing,
): Promise<Result<null, WriteRefusal | { kind: "nobody-to-tell" }>> {
  const opened = await openToWrite(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  if (what === "referrer" && !hasReferrer(referral)) return refuse({ kind: "nobody-to-tell" });
  const { changedAt } = (await sharingOf(tools.db, referral))[what];
  if (shared && changedAt?.getTime() !== seen?.getTime()) return refuse({ kind: "changed-meanwhile" });
  await keepSharing(tools, referral, { what, shared, by: input.memberId });
  return ok(null);
}
