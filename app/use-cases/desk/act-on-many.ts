import type { TransferReason } from "#app/domain/referral/transfer-reason.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import { coverReferral, type CoverReferral, type CoverReferralRefusal } from "#app/use-cases/desk/cover-referral.ts";
import { giveToWorker, type GiveRefusal } from "#app/use-cases/desk/give-to-worker.ts";
import { labelReferral, type LabelReferralRefusal } from "#app/use-cases/desk/label-referral.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";

/** What can be done with several at once: never a closing, a message or a change of state. */
export type ActOnMany =
  | { kind: "assign"; workerId: string; reason: TransferReason }
  | { kind: "label"; labelId: string; on: boolean }
  | ({ kind: "cover" } & Pick<CoverReferral, "coverId" | "fromDay" | "toDay" | "why">);

/** One that was chosen, as it stood on the page. */
export type Chosen = { reference: string; version: number };

export type ManyRefusal = GiveRefusal | CoverReferralRefusal | LabelReferralRefusal;
export type RowResult = Result<null, ManyRefusal>;

/** The act for one of those that were chosen. Each is an act of its own: what one is refused, the others get. */
export async function actOnOneOfMany(
  tools: UseCaseTools,
  { memberId, act, chosen }: { memberId: string; act: ActOnMany; chosen: Chosen },
): Promise<RowResult> {
  const on = { memberId, ...chosen };
  switch (act.kind) {
    case "assign":
      return giveToWorker(tools, { ...on, workerId: act.workerId, reason: act.reason, keepState: true });
    case "label":
      return labelReferral(tools, { ...on, labelId: act.labelId, on: act.on });
    case "cover":
      return coverReferral(tools, { ...on, ...act });
  }
}

/**
 * What would happen to each, by doing it one after the other and keeping none of it: places that fill up on the way
 * count. It always refuses, so that all of it is rolled back and nothing is announced.
 */
export async function previewMany(
  tools: UseCaseTools,
  { memberId, act, chosen }: { memberId: string; act: ActOnMany; chosen: readonly Chosen[] },
): Promise<Result<never, { kind: "only-shown"; rows: RowResult[] }>> {
  const rows: RowResult[] = [];
  for (const one of chosen) rows.push(await actOnOneOfMany(tools, { memberId, act, chosen: one }));
  return refuse({ kind: "only-shown", rows });
}
