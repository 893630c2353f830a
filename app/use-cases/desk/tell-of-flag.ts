import { flagRecipients } from "#app/domain/referral/notices.ts";
import type { RaisedFlag } from "#app/domain/referral/raise-flag.ts";
import { addEntry } from "#app/use-cases/conversation/add-entry.ts";
import { addFlagMail } from "#app/use-cases/desk/add-flag-mail.ts";
import { addMove } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findNoticePeople } from "#db/queries/notice-people.ts";
import type { Referral } from "#db/queries/referrals.ts";

type Flagged = Pick<Referral, "id" | "conversationId" | "teamId" | "workerId">;

/** What follows when words raised a flag: a move of the history, a line for staff (`words`), and a mail to worker, leads and cover. */
export async function tellOfFlag(
  tools: UseCaseTools,
  referral: Flagged,
  raised: NonNullable<RaisedFlag["raised"]>,
  words = lineWords,
): Promise<void> {
  const { db, now, newId, calendar } = tools;
  const { id: referralId, conversationId } = referral;
  await addMove(tools, referral, { kind: "flag-raised", by: "person", toValue: raised.level });
  const line = { kind: "line", audience: "staff", author: "site", authorId: null } as const;
  await addEntry(tools, { ...line, clientId: newId(), conversationId, words });
  const people = await findNoticePeople(db, referral, now, calendar);
  const flag = { referralId, raisedAt: raised.at, level: raised.level };
  for (const memberId of flagRecipients(people)) await addFlagMail(tools, flag, memberId);
}

const lineWords =
  "Something was noticed in the message above, so the flag was raised. Those who must know were sent a mail. A person has to read it: the site may be wrong.";
