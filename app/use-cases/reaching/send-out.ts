import type { OutwardPurpose, OutwardWay } from "#app/domain/reaching/outward.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { insertOutward } from "#db/queries/reaching/outward.ts";

export type SendOut = {
  /** Says what it is about: with the same id it goes once, however often it is asked for. */
  id: string;
  referralId: string;
  way: OutwardWay;
  purpose: OutwardPurpose;
  about: string | null;
  by: string; // a member's id, or "site"
  goesAt: Date;
};

/** Queues words to a person: a row and a job of ids. Whether they may go is judged when they go, not now. */
export async function sendOut(tools: UseCaseTools, out: SendOut): Promise<void> {
  const { db, now, newId } = tools;
  const { id, goesAt, referralId, by } = out;
  if (!(await insertOutward(db, { ...out, at: now }))) return;
  await addJob(db, { id: newId(), kind: "send-outward", uniqueKey: id, ids: { outwardId: id }, runAt: goesAt });
  await trace(tools, { referralId, by, kind: "change", what: "outward-queued", about: id });
}
