import { and, isNull } from "drizzle-orm";
import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { seesThroughGlass } from "#app/domain/people/break-glass.ts";
import type { ReferralFacts, Viewer } from "#app/domain/people/may.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";
import type { SafeContactNow } from "#app/domain/reaching/contact-facts.ts";
import { maybeSamePerson, searchKeys } from "#app/domain/referral/possible-same-person.ts";
import type { Due } from "#app/domain/referral/referral-clocks.ts";
import { isUrgent, type ReferralList } from "#app/domain/referral/referral-lists.ts";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { referrals } from "#db/schema/index.ts";
import { findGlass } from "#db/queries/broken-glass.ts";
import { caseFactsOf } from "#db/queries/case-facts.ts";
import { caseListsOf, type Asked, type Stretch } from "#db/queries/case-lists.ts";
import {
  findRow,
  listRowsById,
  listRowsByReference,
  listRowsMatching,
  type CaseRow,
  type Looker,
} from "#db/queries/case-rows.ts";
import { safeContactsOf } from "#db/queries/contact-facts.ts";
import { openEnd, type EndCase } from "#db/queries/rights/open-end.ts";
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

export type CasePage = Omit<Stretch, "rows"> & { cases: Case[] };

const mostCasesFound = 50;

/**
 * The one door to referrals for staff: lists with their counts, search, and a single one by its reference. What
 * `canSeeReferral` refuses is nowhere in it. Only the cards of the rows that are shown are unsealed. Hand in a snapshot
 * (or an act's own `db`) where several of these must agree.
 */
export function caseloadOf(db: Database, viewer: Viewer, calendar: Calendar) {
  const looker: Looker = { ...viewer, today: localDateOf(viewer.now, calendar) };
  const { hoursOf, duesOf, factsOf, sees } = caseFactsOf(viewer, calendar);
  const lists = caseListsOf(db, looker, calendar);

  return {
    /**
     * One page of a list (without one: that with which a day begins), narrowed and ordered as asked; and how many there are in every list. Without an order: flags
     * that nobody has acknowledged on top, then urgent ones, each by the nearest clock.
     */
    async page(list: ReferralList | null, page: number, asked: Omit<Asked, "list"> = {}): Promise<CasePage> {
      const { rows, ...stretch } = await lists.stretch(page, { list, ...asked });
      return { ...stretch, cases: await open(rows) };
    },

    /** The reference that comes after one in a list, and its place there; null at the end. */
    next: lists.next,

    /** By the stored form of a reference; null for anything that is not theirs to see, as for one that never was. */
    async find(reference: string): Promise<Case | null> {
      const row = await findRow(db, looker, reference);
      return row !== null && sees(row) ? ((await open([row]))[0] ?? null) : null;
    },

    /**
     * One record that an administrator opened for a while and said why, for looking at and nothing else: no act, list,
     * search or live conversation asks this.
     */
    async findThroughGlass(reference: string): Promise<{ found: Case; glassId: string; until: Date } | null> {
      const row = await findRow(db, looker, reference);
      const glass =
        row === null ? null : await findGlass(db, { memberId: viewer.memberId, referralId: row.id }, viewer.now);
      if (row === null || glass === null || !seesThroughGlass(viewer, row, glass)) return null;
      const [found] = await open([row]);
      return found === undefined ? null : { found, glassId: glass.id, until: glass.until };
    },

    /**
     * One record for deciding on its end, without a word of it: also a closed one, for whoever may decide or hold. No act on
     * the record itself, list, search or live conversation asks this.
     */
    async findForEnd(reference: string): Promise<EndCase | null> {
      const row = await findRow(db, looker, reference);
      return row === null ? null : openEnd(db, row, viewer, factsOf(row, duesOf(row)));
    },

    /** Those of some references that the viewer may see, in the order given. */
    async list(references: readonly string[]): Promise<Case[]> {
      const rows = (await listRowsByReference(db, looker, references)).filter(sees);
      return open(rows.sort((a, b) => references.indexOf(a.reference) - references.indexOf(b.reference)));
    },

    /** By names, or the first three letters of one: every word must fit. Newest first; closed ones too. */
    async search(typed: string): Promise<{ cases: Case[]; more: boolean }> {
      const keys = searchKeys(typed);
      if (keys.length === 0) return { cases: [], more: false };
      const rows = (await listRowsMatching(db, looker, keys)).filter(sees);
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
      const seen = async (ids: string[]) => open((await listRowsById(db, looker, ids)).filter(sees));
      return { joined: await seen(joined), maybe: await seen(maybe) };
    },
  };

  async function open(rows: CaseRow[]): Promise<Case[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const list = db.keep("cases of rows", (on) => {
      const opens = and(amongGiven(referrals.id), isNull(referrals.erasedAt)); // what was erased opens for nobody
      return on.select().from(referrals).where(opens).prepare();
    });
    const opened = list.all({ ids: JSON.stringify(ids) }).map((row) => openReferral(db, row));
    const whole = new Map(opened.map((referral) => [referral.id, referral]));
    const safes = await safeContactsOf(db, opened);
    return rows.flatMap((row) => {
      const [referral, safe] = [whole.get(row.id), safes.get(row.id)];
      if (referral === undefined || safe === undefined) return [];
      const dues = duesOf(row);
      const { teamName } = row;
      const facts = factsOf(row, dues);
      return [{ referral, safe, facts, teamName, teamHours: hoursOf(row), dues, urgent: isUrgent(row) }];
    });
  }
}
