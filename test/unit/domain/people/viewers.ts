import type { Viewer } from "#app/domain/people/may.ts";
import type { ReferralFacts } from "#app/domain/people/may.ts";
import type { Role } from "#app/domain/people/staff.ts";

export const now = new Date("2026-05-05T09:00:00Z");

/** Someone with one grant; it ends when `until` says. */
export function viewerWith(role: Role, scope: string | null, memberId = "member-1", until: Date | null = null): Viewer {
  return { memberId, grants: [{ memberId, role, scope, until }], now };
}

export function factsWith(given: Partial<ReferralFacts> = {}): ReferralFacts {
  return {
    state: "queued",
    teamId: "team-1",
    workerId: null,
    flagged: false,
    overdue: false,
    sharing: "straight",
    coverMemberId: null,
    coveringMemberIds: [],
    conflictMemberIds: [],
    asksNobody: false,
    ...given,
  };
}
