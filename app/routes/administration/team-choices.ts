import type { Services } from "#app/services.ts";
import { findPcnTeams, listActiveMembers, listTeamRows } from "#db/queries/administration.ts";

/** What a team's form offers: PCNs that are free or the team's own, other teams, active members and councils. */
export async function teamChoices({ db, content: { region } }: Services, ownId: string | null) {
  const pcnTeams = await findPcnTeams(db.read);
  const isFree = (code: string) => (pcnTeams.get(code) ?? ownId) === ownId;
  return {
    pcns: region.pcns
      .filter(({ code }) => isFree(code))
      .map(({ code, name }) => ({ value: code, label: name }))
      .toSorted((a, b) => a.label.localeCompare(b.label, "en")),
    pcnsServed: [...pcnTeams.values()].filter((teamId) => teamId !== ownId).length,
    teams: (await listTeamRows(db.read))
      .filter(({ id }) => id !== ownId)
      .map(({ id, name }) => ({ value: id, label: name })),
    members: (await listActiveMembers(db.read)).map(({ id, name }) => ({ value: id, label: name })),
    councils: region.councils.map(({ code, name }) => ({ value: code, label: name })),
  };
}

export type TeamChoices = Awaited<ReturnType<typeof teamChoices>>;
