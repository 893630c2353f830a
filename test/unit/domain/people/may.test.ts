import { expect, test } from "vitest";
import { canSeeReferral, canTake, moversOf } from "#app/domain/people/may.ts";
import { factsWith, now, viewerWith } from "#test/unit/domain/people/viewers.ts";

const worker = viewerWith("link-worker", "team-1");
const lead = viewerWith("team-lead", "team-1");
const duty = viewerWith("duty-coordinator", null);

test("a link worker sees their team's people and nobody else's", () => {
  expect(canSeeReferral(worker, factsWith())).toBe(true);
  expect(canSeeReferral(worker, factsWith({ teamId: "team-2" }))).toBe(false);
  expect(canSeeReferral(worker, factsWith({ teamId: null }))).toBe(false);
});

test("a link worker's grant without a team opens nobody's record", () => {
  expect(canSeeReferral(viewerWith("link-worker", null), factsWith())).toBe(false);
  expect(canSeeReferral(viewerWith("link-worker", null), factsWith({ teamId: null }))).toBe(false);
});

test("a grant that ran out, or that someone else holds, gives nothing", () => {
  expect(canSeeReferral(viewerWith("link-worker", "team-1", "member-1", now), factsWith())).toBe(false);
  expect(
    canSeeReferral(viewerWith("link-worker", "team-1", "member-1", new Date(now.getTime() + 1)), factsWith()),
  ).toBe(true);
  expect(canSeeReferral({ ...worker, memberId: "member-2" }, factsWith())).toBe(false);
});

test("staff who know the person see nothing of it, not even as lead, cover or on duty", () => {
  const facts = factsWith({ flagged: true, coverMemberId: "member-1", conflictMemberIds: ["member-1"] });
  for (const viewer of [worker, lead, duty]) {
    expect(canSeeReferral(viewer, facts)).toBe(false);
    expect(moversOf(viewer, facts)).toEqual([]);
    expect(canTake(viewer, facts)).toBe(false);
  }
});

test("a duty coordinator sees only what is unowned, flagged or overdue", () => {
  expect(canSeeReferral(duty, factsWith())).toBe(false);
  expect(canSeeReferral(duty, factsWith({ teamId: null }))).toBe(true);
  expect(canSeeReferral(duty, factsWith({ flagged: true }))).toBe(true);
  expect(canSeeReferral(duty, factsWith({ overdue: true }))).toBe(true);
  expect(canSeeReferral(duty, factsWith({ teamId: null, state: "closed" }))).toBe(false);
  const asking = factsWith({ teamId: null, state: "closed", asksNobody: true });
  expect(canSeeReferral(duty, asking)).toBe(true);
  expect(canSeeReferral(duty, { ...asking, conflictMemberIds: [duty.memberId] })).toBe(false);
  expect(canSeeReferral(lead, asking)).toBe(false);
});

test("cover and safeguarding lead see a referral while it is flagged", () => {
  const cover = viewerWith("link-worker", "team-2");
  const safeguarding = viewerWith("safeguarding-lead", "team-1");
  for (const viewer of [cover, safeguarding]) {
    expect(canSeeReferral(viewer, factsWith({ flagged: true, coverMemberId: "member-1" }))).toBe(true);
    expect(canSeeReferral(viewer, factsWith({ coverMemberId: "member-1" }))).toBe(false);
  }
  expect(canSeeReferral(viewerWith("safeguarding-lead", "team-2"), factsWith({ flagged: true }))).toBe(false);
  expect(canSeeReferral(viewerWith("safeguarding-lead", null), factsWith({ flagged: true }))).toBe(true);
});

test("administrators and facilitators see no referral", () => {
  for (const role of ["administrator", "facilitator"] as const) {
    expect(canSeeReferral(viewerWith(role, null), factsWith({ teamId: null, flagged: true, overdue: true }))).toBe(
      false,
    );
  }
});

test("in a straight team a worker may take from the queue; where work is shared out by hand only the lead may", () => {
  expect(canTake(worker, factsWith())).toBe(true);
  expect(canTake(worker, factsWith({ sharing: "by-hand" }))).toBe(false);
  expect(canTake(lead, factsWith({ sharing: "by-hand" }))).toBe(true);
  expect(canTake(worker, factsWith({ state: "assigned", workerId: "member-2" }))).toBe(false);
  expect(canTake(duty, factsWith({ flagged: true }))).toBe(false);
});

test("the one who holds a referral is its holder, others of the team are not", () => {
  expect(moversOf(worker, factsWith({ workerId: "member-1", state: "active" }))).toEqual(["holder"]);
  expect(moversOf(worker, factsWith({ workerId: "member-2", state: "active" }))).toEqual(["team-worker"]);
  expect(moversOf(lead, factsWith({ workerId: "member-2", state: "active" }))).toEqual(["team-worker", "lead"]);
  expect(moversOf(duty, factsWith({ teamId: null }))).toEqual(["duty"]);
});
