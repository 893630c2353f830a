import { localDateOf } from "#app/domain/clock/calendar.ts";
import { answerRequestBy, type PersonRequestKind } from "#app/domain/record/person-request.ts";
import { makeReceiptCode } from "#app/domain/record/receipt.ts";
import { raiseFlag } from "#app/domain/referral/raise-flag.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { tellOfFlag } from "#app/use-cases/desk/tell-of-flag.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { tellOfRequest } from "#app/use-cases/record/tell-of-request.ts";
import { insertPersonRequest, listPersonRequests } from "#db/queries/record/person-requests.ts";
import { findReferralInClear, updateReferral, type ReferralInClear } from "#db/queries/referrals.ts";

export type AskInWords = { conversationId: string; clientId: string; kind: PersonRequestKind; words: string };

/** "changed": sent before with other words. What was sent first is kept. */
export type AskInWordsRefusal = { kind: "no-such-referral" } | { kind: "changed" };

/**
 * The person asks us to put something right or to erase it, or complains. Sent twice, it is there once. Their words are listened to
 * like every other: danger raises the flag in the same act. Answered within a month by somebody who is named.
 */
export async function askInWords(
  tools: UseCaseTools,
  { conversationId, clientId: id, kind, words }: AskInWords,
): Promise<Result<{ heard: boolean }, AskInWordsRefusal>> {
  const { db, now, calendar } = tools;
  const referral = await findReferralInClear(db, conversationId);
  if (referral === null) return refuse({ kind: "no-such-referral" });
  const dueOn = answerRequestBy(localDateOf(now, calendar));
  const code = kind === "erase" ? makeReceiptCode(tools.randomBytes(64)) : null;
  const fresh = await insertPersonRequest(db, referral, { id, kind, words, code, by: "person", at: now, dueOn });
  if (!fresh) {
    const kept = (await listPersonRequests(db, referral)).find((one) => one.id === id);
    return kept?.words === words ? ok({ heard: false }) : refuse({ kind: "changed" });
  }
  await noteChange(tools, referral, { by: "person", what: `asked-to-${kind}`, about: id });
  await tellOfRequest(tools, referral, id);
  return ok({ heard: await listen(tools, referral, words) });
}

/** @returns whether something was noticed, so that the page shows who helps now. */
async function listen(tools: UseCaseTools, referral: ReferralInClear, words: string): Promise<boolean> {
  const flag = raiseFlag(referral, tools.content.ear.listenForDanger(words), tools.now);
  if (flag === null) return false;
  const { risk, flags, raised } = flag;
  const anew = raised === null ? {} : { flaggedAt: raised.at, acknowledgedAt: null, acknowledgedBy: null };
  const changed = await updateReferral(tools.db, referral, { risk, flags, ...anew });
  if (!changed) throw new Error("a referral cannot change inside the act that read it");
  if (raised !== null) await tellOfFlag(tools, referral, raised, noticedWords);
  return true;
}

const noticedWords =
  "Something was noticed in what the person asked or complained of, so the flag was raised. It stands under “What they asked of us”; the words of a complaint are read by a lead. Those who must know were sent a mail. A person has to read it: the site may be wrong.";
