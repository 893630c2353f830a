import type { AppLoadContext } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { isOffSick } from "#app/domain/people/load.ts";
import { leadsTeam, ownTeams, type Viewer } from "#app/domain/people/may.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import { loadsOf, noLoad, type Load } from "#app/domain/people/team-load.ts";
import type { Services } from "#app/services.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listTeamCases, type TeamCase } from "#db/queries/team-cases.ts";
import { listLinkWorkers, listTeams } from "#db/queries/teams.ts";
import { awayOf, type AwayView } from "./away-of.ts";

type Database = Services["db"]["read"];

export type LineView = {
  memberId: string;
  name: string;
  load: Load;
  capacity: number | null; // null: holds people without having places of their own
  takesNew: boolean;
  offSick: boolean;
};

export type TeamView = {
  id: string;
  name: string;
  sample: boolean;
  lines: LineView[];
  nobodyYet: number; // of the team, and held by nobody
  away: AwayView[];
};

/** The teams that a viewer leads. */
export function ledBy(viewer: Viewer): string[] {
  return ownTeams(viewer).filter((teamId) => leadsTeam(viewer, teamId));
}

/** What each worker of a lead's own teams carries and who is away: of one moment, from the rows of the desk's lists. */
export async function loadTeams(context: AppLoadContext): Promise<TeamView[]> {
  const { db, calendar } = context.services;
  const viewer = viewerOf(context);
  const led = ledBy(viewer);
  return db.snapshot(async (at) => {
    const today = localDateOf(viewer.now, calendar);
    const cases = await listTeamCases(at, viewer, calendar);
    const workers = await listLinkWorkers(at, led, today);
    const views: TeamView[] = [];
    for (const { id, name, sample } of (await listTeams(at)).filter((team) => led.includes(team.id))) {
      const own = workers.filter(({ teamId }) => teamId === id);
      const carried = cases.filter(({ teamId }) => teamId === id);
      const lines = await linesOf(at, own, carried, today);
      const nobodyYet = carried.filter(({ workerId }) => workerId === null).length;
      views.push({ id, name, sample, lines, nobodyYet, away: await awayOf(at, own, viewer.now, calendar) });
    }
    return views;
  });
}

async function linesOf(
  db: Database,
  workers: readonly LinkWorker[],
  cases: readonly TeamCase[],
  today: string,
): Promise<LineView[]> {
  const loads = loadsOf(cases);
  const holders = [...loads.keys()].filter((id) => id !== null);
  const others = holders.filter((id) => !workers.some(({ memberId }) => memberId === id));
  const names = await listMemberNames(db, others);
  const lines = workers
    .filter(({ active, memberId }) => active || loads.has(memberId))
    .map((worker): LineView => {
      const { memberId, name, capacity, acceptsNew } = worker;
      const load = loads.get(memberId) ?? noLoad;
      return { memberId, name, load, capacity, takesNew: acceptsNew, offSick: isOffSick(worker, today) };
    });
  const beside = others.map((memberId): LineView => {
    const name = names.get(memberId) ?? "Somebody else";
    return { memberId, name, load: loads.get(memberId) ?? noLoad, capacity: null, takesNew: false, offSick: false };
  });
  return [...lines, ...beside].sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
