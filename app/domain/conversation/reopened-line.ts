import type { Calendar } from "#app/domain/clock/calendar.ts";
import { dueBy } from "#app/domain/clock/due-by.ts";
import { sayDay } from "#app/domain/clock/say-date.ts";
import { answerWithinWorkingDays } from "#app/domain/referral/referral-clocks.ts";
import { teamPhrase } from "#app/domain/referral/team-phrase.ts";

/**
 * What stands in the conversation, for both sides, when a person wrote to a closed referral: it waits for its team again,
 * or for the duty coordinator (`teamName` null), and the clock of the message runs.
 */
export function reopenedLine(teamName: string | null, now: Date, calendar: Calendar): string {
  const who = teamName === null ? "Our duty coordinator" : teamPhrase({ workerName: null, teamName });
  const day = sayDay(dueBy(now, answerWithinWorkingDays, calendar), calendar);
  return `This was closed. You wrote, so we have opened it again. ${who} will read what you wrote by ${day}.`;
}
