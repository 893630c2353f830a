import type { AppLoadContext } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { holdsRole } from "#app/domain/people/holds-role.ts";
import { mayAddPeople } from "#app/domain/people/may-add-people.ts";
import { leadsTeam, ownTeams, type Viewer } from "#app/domain/people/may.ts";
import type { ReferralList } from "#app/domain/referral/referral-lists.ts";
import type { Services } from "#app/services.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { listUnsentAdded } from "#db/queries/added-people.ts";
import { caseloadOf, type Case } from "#db/queries/caseload.ts";
import { listCoversOf } from "#db/queries/covers.ts";
import { listLabelsOf } from "#db/queries/labels.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { isOffSickOn } from "#db/queries/staff.ts";
import { listLinkWorkers, listTeams } from "#db/queries/teams.ts";
import { seesGroups } from "../desk.groups/load-groups.ts";
import { caseView, type CaseView } from "./case-view.ts";
import type { ListState, readListState } from "./list-state.ts";
import { tasksDue } from "./tasks-due.ts";
import type { TasksDue } from "./tasks-line.tsx";
import { narrowChoices, type NarrowChoices } from "./narrow-choices.ts";
import { todayView, type TodayView } from "./today-view.ts";

type Database = Services["db"]["read"];

export type TeamCapacity = {
  team: string;
  sample: boolean;
  workers: { name: string; held: number; capacity: number; takesNew: boolean }[];
};

export type DeskView = {
  state: ListState;
  counts: Record<ReferralList, number>;
  fitting: number; // in this list, narrowed as asked
  elsewhere: { urgent: number; overdue: number }; // what waits and is not in this list
  written: { shown: number; all: number }; // people who wrote and wait: in this list, and in all of them
  cases: CaseView[];
  first: number; // the place of the first one shown, from 0
  pages: number;
  choices: NarrowChoices;
  today: TodayView[];
  madeAt: Date;
  hasTeam: boolean;
  leads: boolean;
  onDuty: boolean; // a duty coordinator
  addsPeople: boolean; // may type in somebody who rang, wrote or came in
  unsent: number; // those whom the reader began so and has not sent
  offSick: string | null; // whoever reads this is off sick today: the page that takes it back
  saysSick: boolean; // may say that somebody, or they themselves, are off sick
  seesGroups: boolean;
  tasks: TasksDue;
  member: string;
  capacity: TeamCapacity[];
};

/** A list with the counts of all, of one moment. */
export async function loadDesk(context: AppLoadContext, asked: ReturnType<typeof readListState>): Promise<DeskView> {
  const { services } = context;
  const viewer = viewerOf(context);
  return services.db.snapshot(async (db) => {
    const caseload = caseloadOf(db, viewer, services.calendar);
    const { list, cases, page, ...stretch } = await caseload.page(asked.list, asked.page, asked);
    const { name: member, now: madeAt } = viewer;
    return {
      ...stretch,
      state: { ...asked, list, page },
      cases: await viewsOf(context, db, cases, viewer),
      choices: await narrowChoices(services, db, viewer),
      today: await todayView(services, db, viewer),
      member,
      madeAt,
      hasTeam: ownTeams(viewer).length > 0,
      seesGroups: seesGroups(viewer),
      tasks: await tasksDue(db, viewer, services.calendar),
      onDuty: holdsRole(viewer.grants, "duty-coordinator"),
      addsPeople: mayAddPeople(viewer),
      unsent: (await listUnsentAdded(db, viewer.memberId)).length,
      offSick: await offSickPage(services, db, viewer),
      saysSick: ownTeams(viewer).length > 0 || holdsRole(viewer.grants, "duty-coordinator"),
      leads: ownTeams(viewer).some((teamId) => leadsTeam(viewer, teamId)),
      capacity: await capacityFor(context, db, viewer),
    };
  });
}

async function offSickPage({ calendar }: Services, db: Database, { memberId, now }: Viewer): Promise<string | null> {
  const said = await isOffSickOn(db, memberId, localDateOf(now, calendar));
  return said ? `/desk/off-sick?who=${encodeURIComponent(memberId)}` : null;
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
  const ids = cases.map(({ referral }) => referral.id);
  const covers = await listCoversOf(db, ids, localDateOf(now, calendar));
  const beside = { labels: await listLabelsOf(db, ids), covers };
  return cases.map((one) => caseView(one, { content, calendar, now, names, beside }));
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
