import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { RuleLevel } from "#app/domain/listening/lexicon.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";

export type FlagToTell = { referralId: string; raisedAt: Date; level: RuleLevel | "none"; climbed?: boolean };

/**
 * One mail to one member about one flag: a count and a link, no name. Once a day for each raise and level, so that a flag
 * raised again or higher is told again on the same day; once in all when it climbs.
 */
export async function addFlagMail(tools: UseCaseTools, flag: FlagToTell, memberId: string): Promise<void> {
  const { db, now, newId, calendar } = tools;
  const { referralId, raisedAt, level, climbed = false } = flag;
  await addJob(db, {
    id: newId(),
    kind: "mail-flag-notice",
    uniqueKey: [referralId, memberId, raisedAt.getTime(), level, climbed ? "climbed" : localDateOf(now, calendar)].join(
      " ",
    ),
    ids: { memberId, referralId },
    runAt: now,
  });
}
