import { expect, test } from "vitest";
import { canSeeReferral, moversOf } from "#app/domain/people/may.ts";
import { whyCoverNot } from "#app/domain/referral/cover.ts";
import { whyMoveNot } from "#app/domain/referral/referral-state.ts";
import { factsWith, viewerWith } from "#test/unit/domain/people/viewers.ts";

const today = "2026-05-06";
const held = { state: "active", workerId: "rashid", others: [] } as const;
const asked = { coverId: "ana", fromDay: today, toDay: "2026-05-08", by: ["holder"] } as const;

test("a colleague is asked to look after somebody by the holder, who covers now, the lead or the duty coordinator", () => {
  for (const by of ["holder", "cover", "lead", "duty"] as const)
    expect(whyCoverNot(held, { ...asked, by: [by] }, today)).toBeNull();
  expect(whyCoverNot(held, { ...asked, by: ["team-worker"] }, today)).toEqual({ kind: "not-yours-to-do" });
  expect(whyCoverNot(held, { ...asked, by: [] }, today)).toEqual({ kind: "not-yours-to-do" });
});

test("a cover has days that make sense, a holder who is another, and no second cover by the same one", () => {
  const why = (given: Partial<typeof held>, more: Partial<{ coverId: string; fromDay: string; toDay: string }> = {}) =>
    whyCoverNot({ ...held, ...given }, { ...asked, ...more }, today)?.kind ?? null;
  expect(why({}, { toDay: "2026-05-05" })).toBe("days-reversed");
  expect(why({}, { fromDay: "2026-05-01", toDay: "2026-05-05" })).toBe("days-over");
  expect(why({}, { toDay: "2026-08-05" })).toBeNull();
  expect(why({}, { toDay: "2026-08-06" })).toBe("days-too-many");
  expect(why({}, { coverId: "rashid" })).toBe("covers-own");
  expect(whyCoverNot({ ...held, workerId: null }, asked, today)).toEqual({ kind: "nobody-holds" });
  expect(whyCoverNot({ ...held, state: "closed" }, asked, today)).toEqual({ kind: "closed-already" });
  const others = [{ fromDay: "2026-05-08", toDay: "2026-05-20" }];
  expect(whyCoverNot({ ...held, others }, asked, today)).toEqual({ kind: "covered-already" });
});

test("whoever covers sees an open referral of another team and may do what its holder may; nobody who knows the person does", () => {
  const colleague = viewerWith("link-worker", "team-2");
  const covered = factsWith({ state: "active", workerId: "member-2", coveringMemberIds: ["member-1"] });
  expect(canSeeReferral(colleague, covered)).toBe(true);
  expect(moversOf(colleague, covered)).toEqual(["cover"]);
  expect(whyMoveNot("active", { kind: "pause" }, ["cover"])).toBeNull();
  expect(whyMoveNot("active", { kind: "close", reason: "goals-met" }, ["cover"])).toBeNull();
  expect(canSeeReferral(colleague, { ...covered, state: "closed" })).toBe(false);
  expect(canSeeReferral(colleague, { ...covered, conflictMemberIds: ["member-1"] })).toBe(false);
  expect(canSeeReferral(viewerWith("facilitator", null), covered)).toBe(false);
  expect(canSeeReferral(viewerWith("link-worker", "team-2", "member-1", new Date(0)), covered)).toBe(false);
});
