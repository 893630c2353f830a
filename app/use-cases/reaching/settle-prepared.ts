import type { WhyNotOut } from "#app/domain/reaching/outward.ts";
import type { Way } from "#app/domain/referral/safe-contact.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openToReach, type ReachRefusal, type ToReach } from "#app/use-cases/reaching/open-to-reach.ts";
import { insertTry } from "#db/queries/reaching/contact-tries.ts";
import { findOutward, updateOutward } from "#db/queries/reaching/outward.ts";

export type SettlePrepared = ToReach & { outwardId: string; sent: boolean };
export type SettleRefusal = { kind: "no-such-words" } | { kind: "not-ready"; why: WhyNotOut | null };

/**
 * A worker says that they sent the words that stood ready, or that they did not. A letter or a text that went out counts
 * as a try, but for a reminder. Said twice, it is said once.
 */
export async function settlePrepared(
  tools: UseCaseTools,
  input: SettlePrepared,
): Promise<Result<null, ReachRefusal | SettleRefusal>> {
  const opened = await openToReach(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { db, now } = tools;
  const { memberId, sent, outwardId: id } = input;
  const row = (await findOutward(db, id))?.row;
  if (row === undefined || row.referralId !== referral.id) return refuse({ kind: "no-such-words" });
  if (row.state === "sent" && sent) return ok(null);
  if (row.state === "stopped" && row.why === "not-sent" && !sent) return ok(null);
  if (row.state !== "prepared") return refuse({ kind: "not-ready", why: row.why });

  const done = { from: "prepared", doneAt: now, doneBy: memberId } as const;
  const end = sent ? ({ ...done, state: "sent" } as const) : ({ ...done, state: "stopped", why: "not-sent" } as const);
  await updateOutward(db, referral, id, end);
  if (sent && row.purpose !== "reminder") {
    const made = { id: `sent ${id}`, way: row.way as Way, outcome: "sent", triedAt: now, at: now } as const;
    await insertTry(db, referral, { ...made, memberId, words: "" });
  }
  const what = sent ? "outward-sent" : "outward-stopped";
  await trace(tools, { referralId: referral.id, by: memberId, kind: "change", what, about: id });
  tools.announce({ kind: "referral-changed", referralId: referral.id, teamIds: [referral.teamId] });
  return ok(null);
}
