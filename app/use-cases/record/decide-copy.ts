import { mayDecideCopy } from "#app/domain/record/person-request.ts";
import { isWholeCopy, type CopyDecision } from "#app/domain/record/record-copy.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { openToWrite, type OnRecord, type WriteRefusal } from "#app/use-cases/record/open-to-write.ts";
import { findCopyAsked, keepCopyDecision, type CopyAsked } from "#db/queries/record/decided-copies.ts";
import type { Referral } from "#db/queries/referrals.ts";

type OnCopy = OnRecord & { id: string };
type CopyRefusal = WriteRefusal | { kind: "no-such-request" };

/** A lead or duty coordinator looks at everything that a copy would hold: kept in the trace before it is shown. */
export async function lookAtCopy(
  tools: UseCaseTools,
  input: OnCopy,
): Promise<Result<{ referral: Referral; asked: CopyAsked }, CopyRefusal>> {
  const opened = await openCopy(tools, input);
  if (!opened.ok) return opened;
  const referralId = opened.value.referral.id;
  await trace(tools, { referralId, by: input.memberId, kind: "export", what: "copy-previewed", about: input.id });
  return opened;
}

/** `decision`: null when it is refused. */
export type DecideCopy = OnCopy & { decision: CopyDecision | null; answer: string };

const longestLookMs = 24 * 60 * 60_000;

/**
 * A named lead or duty coordinator decides what of their record a person gets, once. It is given as they looked at it: a
 * look of more than a day ago is refused, and nothing that came later goes with it.
 */
export async function decideCopy(
  tools: UseCaseTools,
  input: DecideCopy,
): Promise<Result<null, CopyRefusal | { kind: "answered-already" | "look-again" }>> {
  const opened = await openCopy(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { decision, answer, memberId: by, id } = input;
  const { db, now: at } = tools;
  if (decision !== null && !isFresh(decision, at)) return refuse({ kind: "look-again" });
  const state = decision === null ? "refused" : isWholeCopy(decision) ? "done" : "partly";
  const kept = decision === null ? null : JSON.stringify(decision);
  if (!(await keepCopyDecision(db, referral, { id, state, kept, answer, by, at })))
    return refuse({ kind: "answered-already" });
  await noteChange(tools, referral, { by, what: "request-answered", about: id });
  return ok(null);
}

function isFresh({ until }: CopyDecision, now: Date): boolean {
  return until <= now.getTime() && until > now.getTime() - longestLookMs;
}

async function openCopy(tools: UseCaseTools, { memberId, reference, id }: OnCopy) {
  const opened = await openToWrite(tools, { memberId, reference });
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  if (!mayDecideCopy(movers)) return refuse({ kind: "not-yours-to-do" as const });
  const asked = await findCopyAsked(tools.db, referral.id, id);
  return asked === null ? refuse({ kind: "no-such-request" as const }) : ok({ referral, asked });
}
