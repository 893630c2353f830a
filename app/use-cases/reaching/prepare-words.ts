import { mayGoOut } from "#app/domain/reaching/may-go-out.ts";
import type { OutwardPurpose, OutwardWay, WhyNotOut } from "#app/domain/reaching/outward.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openToReach, type ReachRefusal, type ToReach } from "#app/use-cases/reaching/open-to-reach.ts";
import { findOutward, insertOutward, updateOutward } from "#db/queries/reaching/outward.ts";

export type PrepareWords = ToReach & {
  way: Extract<OutwardWay, "text" | "letter">;
  purpose: OutwardPurpose;
  words: string;
  clientId: string; // made with the form: a second press prepares nothing more
};

export type NotSafe = { kind: "not-safe"; code: WhyNotOut; why: string; todo: string };

/** Makes the words of a text or a letter ready for a worker to send. A way that is not safe is refused here too. */
export async function prepareWords(
  tools: UseCaseTools,
  input: PrepareWords,
): Promise<Result<{ id: string }, ReachRefusal | NotSafe>> {
  const opened = await openToReach(tools, input);
  if (!opened.ok) return opened;
  const { referral, safe, going } = opened.value;
  const { way, purpose, words, clientId: id, memberId: by } = input;
  const may = mayGoOut(safe.answers, { ...going, way, purpose });
  if (may.kind === "refused") return refuse({ kind: "not-safe", code: may.code, why: may.why, todo: may.todo });
  const { db, now } = tools;
  const row = { id, referralId: referral.id, way, purpose, about: null, by, at: now, goesAt: now };
  if (!(await insertOutward(db, row))) {
    const there = await findOutward(db, id);
    return there?.row.referralId === referral.id ? ok({ id }) : refuse({ kind: "no-such-referral" });
  }
  await updateOutward(db, referral, id, { from: "waiting", state: "prepared", words });
  await trace(tools, { referralId: referral.id, by, kind: "change", what: "outward-prepared", about: id });
  return ok({ id });
}
