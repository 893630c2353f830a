import { data, type AppLoadContext } from "@remix-run/node";
import { monthNames } from "#app/domain/clock/say-date.ts";
import { leadsTeam, ownTeams, type Viewer } from "#app/domain/people/may.ts";
import { groupRows, smallGroups } from "#app/domain/record/group-pressure.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { countGroups, listGroupNames } from "#db/queries/record/group-counts.ts";

export type GroupsView = {
  exact: boolean; // a lead sees their own team's numbers as they are
  rows: { id: string; group: string; month: string; yes: string; waiting: string; no: string; notKnown: string }[];
};

const monthsBack = 11;

/**
 * How groups answered. A lead sees the numbers of their own teams; a facilitator those of everybody, without small ones.
 * @throws 404 for anybody else
 */
export async function loadGroups(context: AppLoadContext): Promise<GroupsView> {
  const viewer = viewerOf(context);
  const { db, calendar } = context.services;
  if (!seesGroups(viewer)) throw data(null, { status: 404 });
  const led = ledBy(viewer);
  const exact = led.length > 0;
  const teamIds = exact ? led : null;
  const from = firstDay(calendar.localOf(viewer.now).date);
  return db.snapshot(async (read) => {
    const rows = groupRows(await countGroups(read, { from, teamIds }), exact);
    const keys = [...new Set(rows.map(({ key }) => key))].filter((key) => key !== smallGroups);
    const names = await listGroupNames(read, { keys, teamIds });
    return {
      exact,
      rows: rows.map(({ key, month, counts }) => ({
        id: `${month} ${key}`,
        group: key === smallGroups ? "Smaller groups together" : (names.get(key) ?? "A group whose name is erased"),
        month: `${monthNames[Number(month.slice(5, 7)) - 1] ?? ""} ${month.slice(0, 4)}`,
        yes: counts.yes,
        waiting: counts.waiting,
        no: counts.no,
        notKnown: counts["not-known"],
      })),
    };
  });
}

/** Whether there is such a page for somebody: leads, and facilitators of the whole network. */
export function seesGroups(viewer: Viewer): boolean {
  const { grants, now } = viewer;
  const facilitates = grants.some(
    ({ role, scope, until }) => role === "facilitator" && scope === null && (until === null || until > now),
  );
  return facilitates || ledBy(viewer).length > 0;
}

function ledBy(viewer: Viewer): string[] {
  return ownTeams(viewer).filter((teamId) => leadsTeam(viewer, teamId));
}

/** The first day of the month eleven months ago: a year in all. */
function firstDay(today: string): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - monthsBack;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}
