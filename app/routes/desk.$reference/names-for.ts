import type { Names } from "#app/domain/referral/explain-routing.ts";
import type { Services } from "#app/services.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listTeams } from "#db/queries/teams.ts";

type Database = Services["db"]["read"];

/** Every name that the sentences of a record need, by id or code. */
export async function namesFor(
  db: Database,
  { region }: Services["content"],
  memberIds: readonly string[],
): Promise<Names> {
  const byCode = (rows: readonly { code: string; name: string }[]) =>
    Object.fromEntries(rows.map((row) => [row.code, row.name]));
  return {
    teams: Object.fromEntries((await listTeams(db)).map((team) => [team.id, team.name])),
    workers: Object.fromEntries(await listMemberNames(db, memberIds)),
    practices: byCode(region.practices),
    pcns: byCode(region.pcns),
    councils: byCode(region.councils),
    languages: byCode(region.languages),
  };
}
