import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import { whoseTask } from "#app/domain/record/task.ts";
import { openStates } from "#app/domain/referral/referral-state.ts";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { caseloadOf, type Case } from "#db/queries/caseload.ts";
import { listCoveredBy, listCoversOf } from "#db/queries/covers.ts";
import { openTask, type KeptTask } from "#db/queries/record/tasks.ts";
import { caseTasks, members, referrals } from "#db/schema/index.ts";

export type YourTask = { task: KeptTask; found: Case };

/**
 * What waits for a member, the nearest day first: of records that they may see, asked at the one door. `due`: only what
 * has come up by today.
 */
export async function listYourTasks(
  db: Database,
  viewer: Viewer,
  calendar: Calendar,
  { due }: { due: boolean },
): Promise<YourTask[]> {
  const today = localDateOf(viewer.now, calendar);
  const { memberId } = viewer;
  const own = (await listOpen(db, today, { due, memberId })).filter(({ whose }) => whose.includes(memberId));
  if (own.length === 0) return [];
  const references = [...new Set(own.map(({ reference }) => reference))];
  const cases = new Map((await caseloadOf(db, viewer, calendar).list(references)).map((one) => [one.referral.id, one]));
  return own.flatMap(({ row }) => {
    const found = cases.get(row.referralId);
    return found === undefined ? [] : [{ task: openTask(db, found.referral.conversationId, row), found }];
  });
}

/** The ids of members for whom something has come up by a day. */
export async function listMembersWithTasks(db: Database, today: LocalDate): Promise<string[]> {
  return [...new Set((await listOpen(db, today, { due: true, memberId: null })).flatMap(({ whose }) => whose))];
}

type Asked = { due: boolean; memberId: string | null /* those that may wait for one member; null: for anybody */ };

/** Tasks that nobody has done, with whom each waits for. Nothing is unsealed. */
async function listOpen(db: Database, today: LocalDate, { due, memberId }: Asked) {
  const covered = memberId === null ? [] : await listCoveredBy(db, { memberId, today });
  const list = db.keep(`open-tasks ${due ? "due" : "all"} ${memberId === null ? "anybody's" : "one's"}`, (on) =>
    openTasks(on, { due, one: memberId !== null }),
  );
  const rows = list.all({ today, memberId, ids: JSON.stringify(covered) });
  const covers = await listCoversOf(db, [...new Set(rows.map(({ row }) => row.referralId))], today);
  return rows.map(({ row, reference, holderId, namedActive }) => {
    const now = covers.filter(({ referralId, fromDay }) => referralId === row.referralId && fromDay <= today);
    const coverIds = now.map(({ memberId: coverId }) => coverId);
    const named = namedActive === false ? ("left" as const) : ("active" as const);
    return { row, reference, whose: whoseTask({ memberId: row.memberId, named, holderId, coverIds, by: row.by }) };
  });
}

function openTasks(db: Database, { due, one }: { due: boolean; one: boolean }) {
  const today = sql.placeholder("today");
  return db
    .select({
      row: caseTasks,
      reference: referrals.reference,
      holderId: referrals.workerId,
      namedActive: members.active,
    })
    .from(caseTasks)
    .innerJoin(referrals, and(eq(referrals.id, caseTasks.referralId), isNull(referrals.erasedAt)))
    .leftJoin(members, eq(members.id, caseTasks.memberId))
    .where(
      and(
        isNull(caseTasks.doneAt),
        due ? or(lte(caseTasks.dueOn, today), lte(caseTasks.remindOn, today)) : undefined,
        one ? mayWaitForOne(db) : undefined,
      ),
    )
    .orderBy(asc(caseTasks.dueOn), asc(caseTasks.at), asc(caseTasks.id))
    .prepare();
}

/**
 * Named, or of a record that they hold or cover, or that nobody holds. Each task is found by an index of the tasks
 * themselves, and then its record: a worker has few tasks that wait, and tens of thousands of records.
 */
function mayWaitForOne(db: Database) {
  const named = eq(caseTasks.memberId, sql.placeholder("memberId"));
  const covered = amongGiven(caseTasks.referralId);
  const left = db.select({ id: members.id }).from(members).where(eq(members.active, false));
  const openToHolder = or(isNull(caseTasks.memberId), inArray(caseTasks.memberId, left));
  const held = eq(referrals.workerId, sql.placeholder("memberId"));
  const unheld = and(isNull(referrals.workerId), inArray(referrals.state, [...openStates]));
  return and(or(named, openToHolder, covered), or(named, held, unheld, covered));
}
