import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { liveRefusals } from "#app/domain/region/live-refusals.ts";
import type { Services } from "#app/services.ts";
import { hasSamples, listActiveMembers, listTeamRows, type TeamRow } from "#db/queries/administration.ts";
import type { Database } from "#db/open.ts";

/** Why a live site may not start on this content, one plain sentence each; empty when it may. */
export function contentProblems(content: Services["content"], today: LocalDate): string[] {
  return liveRefusals(content.region, Object.values(content.safetyTexts), today);
}

/** What in the database a live site may not start on. A site without teams may: somebody has to add the first one. */
export async function databaseProblems(db: Database): Promise<string[]> {
  const active = new Set((await listActiveMembers(db)).map(({ id }) => id));
  const teams = (await listTeamRows(db)).flatMap((team) => teamProblems(team, active));
  return (await hasSamples(db)) ? [samplesSentence, ...teams] : teams;
}

const samplesSentence =
  "The data folder holds invented people and teams from the demonstration. Give the live site a data folder of its own: set DATA_DIR.";

/** A paused team receives nobody, so it may still be without the two: it is how a new team begins. */
function teamProblems(team: TeamRow, active: ReadonlySet<string>): string[] {
  if (team.pausedSince !== null) return [];
  const has = (memberId: string | null) => memberId !== null && active.has(memberId);
  return [
    ...(has(team.coverMemberId) ? [] : [`${team.name} has no named person who covers flags. ${howToPut}`]),
    ...(has(team.safeguardingLeadId) ? [] : [`${team.name} has no safeguarding lead. ${howToPut}`]),
  ];
}

const howToPut = "Restore the newest backup in which the team was whole, or ask whoever looks after the site.";
