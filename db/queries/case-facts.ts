import type { Calendar } from "#app/domain/clock/calendar.ts";
import { canSeeReferral, type ReferralFacts, type Viewer } from "#app/domain/people/may.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";
import { runningClocks, type Due } from "#app/domain/referral/referral-clocks.ts";
import { isUrgent } from "#app/domain/referral/referral-lists.ts";
import type { CaseRow } from "#db/queries/case-rows.ts";

/** What decides who may see a row and do things with it, at the viewer's moment. */
export function caseFactsOf(viewer: Viewer, calendar: Calendar) {
  const hoursOf = (row: CaseRow): TeamHours => row.teamHours ?? calendar.officeHours;
  const duesOf = (row: CaseRow): Due[] => runningClocks(row, hoursOf(row), calendar);

  function factsOf(row: CaseRow, dues: readonly Due[]): ReferralFacts {
    const { state, teamId, workerId, sharing, asksNobody } = row;
    const { coverMemberId, coveringMemberIds, conflictMemberIds } = row;
    const who = { coverMemberId, coveringMemberIds, conflictMemberIds };
    return {
      state,
      teamId,
      workerId,
      sharing,
      asksNobody,
      ...who,
      flagged: isUrgent(row),
      overdue: dues.some(({ at }) => at < viewer.now),
    };
  }

  return { hoursOf, duesOf, factsOf, sees: (row: CaseRow) => canSeeReferral(viewer, factsOf(row, duesOf(row))) };
}
