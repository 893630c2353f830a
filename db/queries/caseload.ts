import { inArray } from "drizzle-orm";
import type { Calendar } from "#app/domain/clock/calendar.ts";
import { canSeeReferral, type ReferralFacts, type Viewer } from "#app/domain/people/may.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";
import type { SafeContactNow } from "#app/domain/reaching/contact-facts.ts";
import { maybeSamePerson, searchKeys } from "#app/domain/referral/possible-same-person.ts";
import { overdueClocks, runningClocks, type Due } from "#app/domain/referral/referral-clocks.ts";
import { isUrgent, listsOf, type ReferralList } from "#app/domain/referral/referral-lists.ts";
import type { Database } from "#db/open.ts";
import { referrals } from "#db/schema/index.ts";
import { listRowsById, listRowsInReach, listRowsMatching, findRow, type CaseRow } from "#db/queries/case-rows.ts";
import { safeContactsOf } from "#db/queries/contact-facts.ts";
import { openReferral, type Referral } from "#db/queries/referrals.ts";
import { listJoined, listSharedKeys } from "#db/queries/same-person.ts";

/** A referral that the viewer may see, with everything that decides what they may do with it. */
export type Case = {
  referral: Referral;
  safe: SafeContactNow; // how to reach them as it stands now; the card says what was sent
  facts: ReferralFacts;
  teamName: string | null; // null: the duty coordinator owns it
  teamHours: TeamHours;
  dues: Due[]; // the clocks that run, the nearest first
  urgent: boolean;
};

export type CasePage = {
  cases: Case[];
  counts: Record<ReferralList, number>;
  written: { shown: number; all: number }; // people who wrote and wait: in this list, and in all of them
  page: number;
  pages: number;
};

const casesOnAPage = 20;
const mostCasesFound = 50;

/**
 * The one door to referrals for staff: lists with their counts, search, and a single one by its reference. What
 * `canSeeReferral` refuses is nowhere in it. Only the cards of the rows that are shown are unsealed. Hand in a snapshot
 * (or an act's own `db`) where several of these must agree.
 */
export function caseloadOf(db: Database, viewer: Viewer, calendar: Calendar) {
  return {
    /**
     * One page of a list: flags that nobody has acknowledged on top (life at risk first), then urgent ones, each by the
     * nearest clock, then as they came in; and how many there are in every list.
     */
    async page(list: ReferralList, page: number): Promise<CasePage> {
      const listed = (await listRowsInReach(db, viewer)).map((row) => ({ row, lists: listsFor(row) }));
      const counts = { urgent: 0, new: 0, mine: 0, team: 0, overdue: 0 };
      for (const { lists } of listed) for (const name of lists) counts[name] += 1;
      const rows = inOrder(listed.filter(({ lists }) => lists.includes(list)).map(({ row }) => row));
      const wrote = listed.filter(({ row, lists }) => lists.length > 0 && row.newFromPersonAt !== null);
      const written = { shown: wrote.filter(({ lists }) => lists.includes(list)).length, all: wrote.length };
      const pages = Math.max(1, Math.ceil(rows.length / casesOnAPage));
      const shown = Math.min(Math.max(1, page), pages);
      const cases = await open(rows.slice((shown - 1) * casesOnAPage, shown * casesOnAPage));
      return { cases, counts, written, page: shown, pages };
    },

    /** By the stored form of a reference; null for anything that is not theirs to see, as for one that never was. */
    async find(reference: string): Promise<Case | null> {
      const row = await findRow(db, viewer.memberId, reference);
      return row !== null && sees(row) ? ((await open([row]))[0] ?? null) : null;
    },

    /** By names, or the first three letters of one: every word must fit. Newest first; closed ones too. */
    async search(typed: string): Promise<{ cases: Case[]; more: boolean }> {
      const keys = searchKeys(typed);
      if (keys.length === 0) return { cases: [], more: false };
      const rows = (await listRowsMatching(db, viewer.memberId, keys)).filter(sees);
      const newest = rows.sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime() || b.arrival - a.arrival);
      return { cases: await open(newest.slice(0, mostCasesFound)), more: newest.length > mostCasesFound };
    },

    /** Others within reach that were joined with this one, or that may be of the same person. */
    async samePerson(referralId: string): Promise<{ joined: Case[]; maybe: Case[] }> {
      const joined = await listJoined(db, referralId);
      const shared = await listSharedKeys(db, referralId);
      const maybe = [...shared]
        .filter(([id, kinds]) => maybeSamePerson(kinds) && !joined.includes(id))
        .map(([id]) => id);
      const seen = async (ids: string[]) => open((await listRowsById(db, viewer.memberId, ids)).filter(sees));
      return { joined: await seen(joined), maybe: await seen(maybe) };
    },
  };

  function hoursOf(row: CaseRow): TeamHours {
    return row.teamHours ?? calendar.officeHours;
  }

  function listsFor(row: CaseRow): ReferralList[] {
    return listsOf(row, viewer, hoursOf(row), calendar);
  }

  function sees(row: CaseRow): boolean {
    return canSeeReferral(viewer, factsOf(row));
  }

  function factsOf(row: CaseRow): ReferralFacts {
    const { state, teamId, workerId, sharing, coverMemberId, conflictMemberIds } = row;
    const overdue = overdueClocks(row, hoursOf(row), viewer.now, calendar).length > 0;
    return { state, teamId, workerId, sharing, coverMemberId, conflictMemberIds, flagged: isUrgent(row), overdue };
  }

  function inOrder(rows: CaseRow[]): CaseRow[] {
    const keyed = rows.map((row) => ({ row, first: howEarly(row), due: nearest(row) }));
    keyed.sort((a, b) => b.first - a.first || a.due - b.due || a.row.arrival - b.row.arrival);
    return keyed.map(({ row }) => row);
  }

  function howEarly(row: CaseRow): number {
    if (!isUrgent(row)) return 0;
    if (row.acknowledgedAt !== null) return 1;
    return row.risk === "A" ? 3 : 2;
  }

  function nearest(row: CaseRow): number {
    return runningClocks(row, hoursOf(row), calendar)[0]?.at.getTime() ?? Number.MAX_SAFE_INTEGER;
  }

  async function open(rows: CaseRow[]): Promise<Case[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const opened = (await db.select().from(referrals).where(inArray(referrals.id, ids))).map((row) =>
      openReferral(db, row),
    );
    const whole = new Map(opened.map((referral) => [referral.id, referral]));
    const safes = await safeContactsOf(db, opened);
    return rows.flatMap((row) => {
      const [referral, safe] = [whole.get(row.id), safes.get(row.id)];
      if (referral === undefined || safe === undefined) return [];
      const dues = runningClocks(row, hoursOf(row), calendar);
      const { teamName } = row;
      return [
        {
          referral,
          safe,
          facts: factsOf(row),
          teamName,
          teamHours: hoursOf(row),
          dues,
          urgent: isUrgent(row),
        },
      ];
    });
  }
}
