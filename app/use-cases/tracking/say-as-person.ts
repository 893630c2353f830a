import { reopenedLine } from "#app/domain/conversation/reopened-line.ts";
import type { Fact } from "#app/domain/guide/flow.ts";
import { raiseFlag, type RaisedFlag } from "#app/domain/referral/raise-flag.ts";
import { clocksFrom } from "#app/domain/referral/referral-clocks.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addEntry, addLine } from "#app/use-cases/conversation/add-entry.ts";
import { whyFilesNot, type FilesRefusal } from "#app/use-cases/conversation/why-files-not.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import { tellOfFlag } from "#app/use-cases/desk/tell-of-flag.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import type { NewEntryFile } from "#db/queries/entry-files.ts";
import { findTeamName } from "#db/queries/team-facts.ts";
import { findReferralInClear, updateReferral, type ReferralInClear } from "#db/queries/referrals.ts";

/** `words` may be empty where files come with them. */
export type SayAsPerson = {
  conversationId: string;
  clientId: string;
  words: string;
  files?: readonly NewEntryFile[];
};

/** `n` is its number in what the person may read; a repeat has the number and the moment of the first. */
export type SaidAsPerson = { n: number; at: Date; reopened: boolean; heard: Fact[] };

/** "changed": sent before with other words or files. What was sent first is kept, and its words stand in `kept`. */
export type SayAsPersonRefusal = { kind: "no-such-referral" } | { kind: "changed"; kept: string | null } | FilesRefusal;

type Changes = Parameters<typeof updateReferral>[2];

/**
 * The person writes to whoever holds their referral. It is listened to first; what is noticed raises the flag in the
 * same act as the message is kept. A clock runs until staff have read it. Sent twice, it is there once. Writing to a
 * closed referral opens it again: it waits in the queue of its team, or with the duty coordinator.
 */
export async function sayAsPerson(
  tools: UseCaseTools,
  input: SayAsPerson,
): Promise<Result<SaidAsPerson, SayAsPersonRefusal>> {
  const { db, now, content } = tools;
  const referral = await findReferralInClear(db, input.conversationId);
  if (referral === null) return refuse({ kind: "no-such-referral" });
  const heard = { ...content.ear.listenForDanger(input.words), lexiconVersion: content.ear.lexiconVersion };
  const message = { kind: "message", audience: "both", author: "person", authorId: null } as const;
  const { conversationId, clientId, words, files = [] } = input;
  const kept = await addEntry(tools, { ...message, conversationId, clientId, words, heard }, files);
  if (!kept.sameWords) return refuse({ kind: "changed", kept: kept.keptWords });
  const said = { n: numberOf(kept), at: kept.at, heard: heard.facts };
  if (!kept.fresh) return ok({ ...said, reopened: false });
  const over = await whyFilesNot(tools, { conversationId, author: "person", files });
  if (over !== null) return refuse(over);

  const flag = raiseFlag(referral, heard, now);
  const reopened = referral.state === "closed";
  if (reopened) await reopen(tools, referral, flagChanges(flag));
  else await keepOpen(tools, referral, flagChanges(flag));
  if (flag?.raised) await tellOfFlag(tools, reopened ? { ...referral, workerId: null } : referral, flag.raised);
  tools.announce({ kind: "message-said", referralId: referral.id, teamId: referral.teamId, by: "person" });
  return ok({ ...said, reopened });
}

function numberOf({ personSeq }: { personSeq: number | null }): number {
  if (personSeq === null) throw new Error("what a person says has a number that they see");
  return personSeq;
}

function flagChanges(flag: RaisedFlag | null): Changes {
  if (flag === null) return {};
  const { risk, flags, raised } = flag;
  return { risk, flags, ...(raised && { flaggedAt: raised.at, acknowledgedAt: null, acknowledgedBy: null }) };
}

/** The clock runs from the first message that nobody has read; later ones do not put it off. */
async function keepOpen({ db, now }: UseCaseTools, referral: ReferralInClear, flag: Changes): Promise<void> {
  const changes: Changes = { ...flag, ...(referral.newFromPersonAt === null && { newFromPersonAt: now }) };
  if (Object.keys(changes).length === 0) return;
  const changed = await updateReferral(db, referral, changes);
  if (!changed) throw new Error("a referral cannot change inside the act that read it");
}

/** Somebody has to be in touch again, so the contact clock starts anew; what was sent first has been read. A line says so on both sides. */
async function reopen(tools: UseCaseTools, referral: ReferralInClear, flag: Changes): Promise<void> {
  const { now, calendar } = tools;
  await saveCase(
    tools,
    referral,
    {
      ...clocksFrom(now, calendar),
      ...flag,
      state: "queued",
      workerId: null,
      queuedAt: now,
      closedAt: null,
      closeReason: null,
      reviewKeepingOn: null, // the count of years begins anew when it is closed again
      waitingSince: null,
      reviewedAt: referral.reviewedAt ?? referral.closedAt,
      contactedAt: null,
      newFromPersonAt: now,
    },
    { kind: "reopened", by: "person", fromValue: "closed", toValue: "queued" },
  );
  const teamName = referral.teamId === null ? null : await findTeamName(tools.db, referral.teamId);
  await addLine(tools, referral.conversationId, reopenedLine(teamName, now, calendar));
}
