import type { AppLoadContext } from "@remix-run/node";
import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { sayTime } from "#app/domain/clock/say-date.ts";
import { isOffSick, loadPercent } from "#app/domain/people/load.ts";
import { mayPutOffSick } from "#app/domain/people/may-put-off-sick.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import { breachesOf, isReading } from "#app/domain/referral/breaches.ts";
import { proposeCovers } from "#app/domain/referral/propose-covers.ts";
import { sayBreach, sayDue } from "#app/domain/referral/say-due.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { openOffSick } from "#app/use-cases/desk/open-off-sick.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { listPromisedToday, type PromisedToday } from "#db/queries/promises.ts";
import { listLinkWorkers, listTeams } from "#db/queries/teams.ts";

type Choice = { value: string; label: string };

export type PromiseView = {
  referralId: string;
  version: number;
  person: { called: string; reference: string } | null; // null: the viewer may not see who it is
  due: string[];
  proposed: string | null; // null: nobody can take it today
  choices: Choice[];
};

export type OffSickView = {
  memberId: string;
  name: string;
  offSick: boolean;
  yourself: boolean;
  promises: PromiseView[];
};

/** The link workers of whom a viewer may say that they are off sick, by name. */
export async function listMarkable(context: AppLoadContext): Promise<Choice[]> {
  const { db, calendar } = context.services;
  const viewer = viewerOf(context);
  const teamIds = (await listTeams(db.read)).map(({ id }) => id);
  const workers = await listLinkWorkers(db.read, teamIds, localDateOf(viewer.now, calendar));
  return workers
    .filter((worker) => worker.active && mayPutOffSick(viewer, worker))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"))
    .map(({ memberId, name }) => ({ value: memberId, label: name }));
}

/** What a link worker promised for today, and who would take which. Null: nobody of whom this viewer may say it. */
export async function loadOffSick(context: AppLoadContext, memberId: string): Promise<OffSickView | null> {
  const { db, calendar } = context.services;
  const { memberId: by, now } = viewerOf(context);
  return db.snapshot(async (at) => {
    const opened = await openOffSick({ db: at, now, calendar }, { by, memberId });
    if (!opened.ok) return null;
    const { viewer, worker, colleagues } = opened.value;
    const day = localDateOf(now, calendar);
    const promised = await listPromisedToday(at, memberId, viewer, calendar);
    const proposals = proposeCovers(
      promised.map(({ row }) => ({ referralId: row.id, holderId: row.workerId })),
      colleagues,
      { absentId: memberId, day, calendar },
    );
    const called = await calledOf(promised, caseloadOf(at, viewer, calendar));
    const promises = promised.map((one, index): PromiseView => {
      const able = proposals[index]?.able ?? [];
      const known = called.get(one.row.id);
      return {
        referralId: one.row.id,
        version: one.version,
        person: known === undefined ? null : { called: known, reference: one.row.reference },
        due: dueWords(one, now, calendar),
        proposed: able[0] ?? null,
        choices: able.map((id) => ({ value: id, label: workerLabel(colleagues, id) })),
      };
    });
    return { memberId, name: worker.name, offSick: isOffSick(worker, day), yourself: memberId === by, promises };
  });
}

async function calledOf(
  promised: readonly PromisedToday[],
  caseload: ReturnType<typeof caseloadOf>,
): Promise<Map<string, string>> {
  const seen = promised.filter((one) => one.seen).map(({ row }) => row.reference);
  const cases = await caseload.list(seen);
  return new Map(cases.map(({ referral, safe }) => [referral.id, safe.called || "Name not given"]));
}

function dueWords({ dues, startsAt, tasks }: PromisedToday, now: Date, calendar: Calendar): string[] {
  const once = dues.filter((due) => !isReading(due.clock) || due === dues.find(({ clock }) => isReading(clock)));
  const clocks = once.filter(({ at }) => at >= now).map((due) => sayDue(due, now, calendar));
  const over = breachesOf(dues, now, calendar).map((breach) => sayBreach(breach, now, calendar));
  const meets = startsAt.map((at) => `Appointment today at ${sayTime(at, calendar)}`);
  const task = tasks === 0 ? [] : [tasks === 1 ? "1 task due" : `${tasks} tasks due`];
  return [...over, ...meets, ...clocks, ...task];
}

function workerLabel(workers: readonly LinkWorker[], id: string): string {
  const worker = workers.find(({ memberId }) => memberId === id);
  return worker === undefined ? "" : `${worker.name}, ${loadPercent(worker)}% full`;
}
