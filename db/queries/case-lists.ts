import type { Calendar } from "#app/domain/clock/calendar.ts";
import { ownTeams } from "#app/domain/people/may.ts";
import {
  fitsFilters,
  isNarrowed,
  noFilters,
  type FilterIds,
  type ListFilters,
  type ListSort,
} from "#app/domain/referral/list-filters.ts";
import { inOrder } from "#app/domain/referral/list-order.ts";
import { firstList, listsWith, type OpenList, type ReferralList } from "#app/domain/referral/referral-lists.ts";
import type { Database } from "#db/open.ts";
import { caseFactsOf } from "#db/queries/case-facts.ts";
import { listNeedingAmong, listRowsById, listRowsInReach, type CaseRow, type Looker } from "#db/queries/case-rows.ts";
import { countClosed, listClosedIds } from "#db/queries/closed-rows.ts";
import { listCoveredAmong } from "#db/queries/covers.ts";
import { listLabelledAmong } from "#db/queries/labels.ts";

/** Which list, and how it is narrowed and ordered. */
export type Asked = { list: ReferralList; filters?: ListFilters; sort?: ListSort };

/** Without a list: the one that a day begins with. */
export type AskedOrFirst = Omit<Asked, "list"> & { list: ReferralList | null };

export type Stretch = {
  list: ReferralList;
  rows: CaseRow[]; // of the page that is shown
  counts: Record<ReferralList, number>; // of each list, not narrowed
  fitting: number; // in this list, narrowed as asked
  elsewhere: { urgent: number; overdue: number }; // what waits and is not in this list as it is narrowed
  written: { shown: number; all: number }; // people who wrote and wait: in this list, and in all of them
  first: number; // the place of the first one shown, from 0
  page: number;
  pages: number;
};

type Listed = { row: CaseRow; lists: OpenList[]; dueAt: number };

const casesOnAPage = 20;

/** The lists of the desk. Open referrals are few, and are listed and counted from the same rows; closed ones by the database. */
export function caseListsOf(db: Database, looker: Looker, calendar: Calendar) {
  const { duesOf, factsOf, sees } = caseFactsOf(looker, calendar);
  const within = { teamIds: ownTeams(looker), memberId: looker.memberId };

  return {
    async stretch(page: number, asked: AskedOrFirst): Promise<Stretch> {
      const { filters = noFilters, sort = "first" } = asked;
      const all = await listOpen();
      const list = asked.list ?? firstList(countsOf(all));
      const here = list === "closed" ? [] : await narrowed(all, { list, filters, sort });
      const counts = { ...countsOf(all), closed: await countClosed(db, within, null) };
      const fitting = list === "closed" ? await fittingClosed(filters, counts.closed) : here.length;
      const pages = Math.max(1, Math.ceil(fitting / casesOnAPage));
      const shown = Math.min(Math.max(1, page), pages);
      const first = (shown - 1) * casesOnAPage;
      const rows =
        list === "closed"
          ? await listClosed({ filters, sort, from: first, count: casesOnAPage })
          : here.slice(first, first + casesOnAPage).map(({ row }) => row);
      return { list, rows, counts, fitting, ...besides(all, here), first, page: shown, pages };
    },

    /** What comes after one in a list, and its place; what took its place, where it left the list meanwhile. `at`: its place, from 0. */
    async next(after: string, at: number, { list, filters = noFilters, sort = "first" }: Asked) {
      if (list === "closed") {
        const [here, then] = await listClosed({ filters, sort, from: at, count: 2 });
        return here?.reference === after ? placed(then, at + 1) : placed(here, at);
      }
      const ordered = await narrowed(await listOpen(), { list, filters, sort });
      const stands = ordered.findIndex(({ row }) => row.reference === after);
      const place = stands === -1 ? at : stands + 1;
      return placed(ordered[place]?.row, place);
    },
  };

  async function listOpen(): Promise<Listed[]> {
    return (await listRowsInReach(db, looker)).flatMap((row) => {
      const dues = duesOf(row);
      const lists = listsWith({ ...factsOf(row, dues), reviewedAt: row.reviewedAt }, looker);
      return lists.length === 0 ? [] : [{ row, lists, dueAt: dues[0]?.at.getTime() ?? Number.MAX_SAFE_INTEGER }];
    });
  }

  async function narrowed(all: readonly Listed[], { list, filters, sort }: Required<Asked>): Promise<Listed[]> {
    const inList = all.filter(({ lists }) => lists.some((name) => name === list));
    const ids = await idsFor(inList, filters);
    const fitting = inList.filter(({ row }) => fitsFilters(row, filters, ids));
    return inOrder(fitting, sort);
  }

  async function idsFor(listed: readonly Listed[], { label, need, cover }: ListFilters): Promise<FilterIds> {
    const ids = listed.map(({ row }) => row.id);
    const by = { today: looker.today, memberId: cover === "mine" ? looker.memberId : null };
    return {
      labelled: new Set(label === null ? [] : await listLabelledAmong(db, ids, label)),
      needing: new Set(need === null ? [] : await listNeedingAmong(db, ids, need)),
      covered: new Set(cover === null ? [] : await listCoveredAmong(db, ids, by)),
    };
  }

  function fittingClosed(filters: ListFilters, all: number): Promise<number> {
    return isNarrowed(filters) ? countClosed(db, within, filters) : Promise.resolve(all);
  }

  async function listClosed(asked: Parameters<typeof listClosedIds>[2]): Promise<CaseRow[]> {
    const ids = await listClosedIds(db, within, asked);
    const rows = (await listRowsById(db, looker, ids)).filter(sees);
    return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }
}

function placed(row: CaseRow | undefined, at: number): { reference: string; at: number } | null {
  return row === undefined ? null : { reference: row.reference, at };
}

function countsOf(all: readonly Listed[]): Record<OpenList, number> {
  const counts = { urgent: 0, new: 0, mine: 0, team: 0, waiting: 0, overdue: 0 };
  for (const { lists } of all) for (const name of lists) counts[name] += 1;
  return counts;
}

function besides(all: readonly Listed[], here: readonly Listed[]): Pick<Stretch, "elsewhere" | "written"> {
  const shown = new Set(here);
  const away = (name: OpenList) => all.filter((one) => one.lists.includes(name) && !shown.has(one)).length;
  const wrote = all.filter(({ row }) => row.newFromPersonAt !== null);
  return {
    elsewhere: { urgent: away("urgent"), overdue: away("overdue") },
    written: { shown: wrote.filter((one) => shown.has(one)).length, all: wrote.length },
  };
}
