import type { AppLoadContext } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { type Viewer } from "#app/domain/people/may.ts";
import type { ReferralList } from "#app/domain/referral/referral-lists.ts";
import type { Services } from "#app/services.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { caseloadOf, type Case } from "#db/queries/caseload.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listLinkWorkers, listTeams } from "#db/queries/teams.ts";
import { caseView, type CaseView } from "./case-view.ts";

type Database = Services["db"]["read"];

export type TeamCapacity = {
  team: string;
  sample: boolean;
  workers: { name: string; held: number; capacity: number; takesNew: boolean }[];
};

export type DeskView = {
  list: ReferralList;
  counts: Record<ReferralList, number>;
  written: { shown: number; all: number }; // people who wrote and wait: in this list, and in all of them
  cases: CaseView[];
  page: number;
  pages: number;
  madeAt: Date;
  hasTeam: boolean;
  member: string;
  capacity: TeamCapacity[];
};

/** A list with the counts of all five, of one moment. Without a choice: urgent when there is anything, else mine, else new. */
export async function loadDesk(
  context: AppLoadContext,
  asked: { list: ReferralList | null; page: number },
): Promise<DeskView> {
  const { services } = context;
  const viewer = viewerOf(context);
  return services.db.snapshot(async (db) => {
    const caseload = caseloadOf(db, viewer, services.calendar);
    const list = asked.list ?? firstList((await caseload.page("urgent", 1)).counts);
    const { cases, ...page } = await caseload.page(list, asked.page);
    const views = await viewsOf(context, db, cases, viewer);
    const member = { member: viewer.name, hasTeam: hasTeam(viewer), madeAt: viewer.now };
    return { ...page, ...member, list, cases: views, capacity: await capacityFor(context, db, viewer) };
  });
}

/** The rows of some referrals, with the names of those who hold them. */
export async function viewsOf(
  { services }: AppLoadContext,
  db: Database,
  cases: readonly Case[],
  { now }: Pick<Viewer, "now">,
): Promise<CaseView[]> {
  const names = await listMemberNames(
    db,
    cases.flatMap(({ referral }) => referral.workerId ?? []),
  );
  const { content, calendar } = services;
  return cases.map((one) => caseView(one, { content, calendar, now, names }));
}

function firstList(counts: Record<ReferralList, number>): ReferralList {
  if (counts.urgent > 0) return "urgent";
  return counts.mine > 0 ? "mine" : "new";
}

function hasTeam(viewer: Viewer): boolean {
  return viewer.grants.some(({ role }) => role === "link-worker" || role === "team-lead");
}

/** Leads see how full each of their workers is. */
async function capacityFor({ services }: AppLoadContext, db: Database, viewer: Viewer): Promise<TeamCapacity[]> {
  const led = viewer.grants.flatMap(({ role, scope }) => (role === "team-lead" && scope !== null ? [scope] : []));
  if (led.length === 0) return [];
  const teams = (await listTeams(db)).filter((team) => led.includes(team.id));
  const workers = await listLinkWorkers(db, led, localDateOf(viewer.now, services.calendar));
  return teams.map((team) => ({
    team: team.name,
    sample: team.sample,
    workers: workers
      .filter((worker) => worker.teamId === team.id && worker.active)
      .map(({ name, openCount, capacity, acceptsNew }) => ({ name, held: openCount, capacity, takesNew: acceptsNew })),
  }));
}
