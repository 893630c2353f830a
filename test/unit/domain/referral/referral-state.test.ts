import fc from "fast-check";
import { expect, test } from "vitest";
import { closeNeedsWhere, closeReasons, type CloseReason } from "#app/domain/referral/close-reason.ts";
import {
  openStates,
  standsStill,
  stateAfter,
  takesAPlace,
  whyMoveNot,
  type Move,
  type Mover,
  type ReferralState,
} from "#app/domain/referral/referral-state.ts";

const close = (reason: CloseReason): Move => ({ kind: "close", reason });
const moves: Move[] = [
  { kind: "queue" },
  { kind: "assign" },
  { kind: "take" },
  { kind: "contact" },
  { kind: "start" },
  { kind: "wait-for-person" },
  { kind: "pause" },
  { kind: "withdraw" },
  ...closeReasons.map(({ id }) => close(id)),
];
const movers: Mover[] = ["system", "person", "holder", "team-worker", "lead", "duty"];

test("the ordinary way: routed, first contact, working together, closed", () => {
  const way: [ReferralState, Move, Mover][] = [
    ["submitted", { kind: "assign" }, "system"],
    ["assigned", { kind: "contact" }, "holder"],
    ["in-contact", { kind: "start" }, "holder"],
    ["active", { kind: "wait-for-person" }, "holder"],
    ["waiting-for-person", { kind: "start" }, "holder"],
    ["active", close("goals-met"), "holder"],
  ];
  for (const [state, move, by] of way) expect(whyMoveNot(state, move, [by])).toBeNull();
});

test("the person may withdraw from every open state once it is routed, and do nothing else", () => {
  for (const state of openStates.filter((one) => one !== "submitted" && one !== "withdrawing")) {
    expect(whyMoveNot(state, { kind: "withdraw" }, ["person"])).toBeNull();
  }
  for (const move of moves.filter((one) => one.kind !== "withdraw"))
    expect(whyMoveNot("active", move, ["person"])).not.toBeNull();
});

test("withdrawing closes as withdrew, and only after the one check by the safe way", () => {
  expect(whyMoveNot("withdrawing", close("withdrew"), ["holder"])).toEqual({ kind: "check-first" });
  expect(whyMoveNot("withdrawing", close("withdrew"), ["holder"], true)).toBeNull();
  expect(whyMoveNot("withdrawing", close("goals-met"), ["holder"], true)).toEqual({
    kind: "reason-not-fitting",
    reason: "goals-met",
  });
  expect(whyMoveNot("withdrawing", close("died"), ["holder"])).toBeNull();
});

test("when the check shows that it was not their wish, the work goes on", () => {
  expect(whyMoveNot("withdrawing", { kind: "start" }, ["holder"])).toBeNull();
  expect(whyMoveNot("withdrawing", { kind: "wait-for-person" }, ["holder"])).toMatchObject({ kind: "not-from-here" });
});

test("nothing that was never begun closes as reached", () => {
  expect(whyMoveNot("queued", close("goals-met"), ["lead"])).toMatchObject({ kind: "reason-not-fitting" });
  expect(whyMoveNot("queued", close("duplicate"), ["lead"])).toBeNull();
});

test("another worker of the team may take from the queue, but not move what someone else holds", () => {
  expect(whyMoveNot("queued", { kind: "take" }, ["team-worker"])).toBeNull();
  expect(whyMoveNot("active", { kind: "pause" }, ["team-worker"])).toEqual({ kind: "not-yours-to-do", move: "pause" });
  expect(whyMoveNot("active", { kind: "pause" }, ["team-worker", "lead"])).toBeNull();
  expect(whyMoveNot("assigned", { kind: "take" }, ["team-worker"])).toMatchObject({
    kind: "not-from-here",
    state: "assigned",
  });
});

test("a closed referral stays closed, whoever asks", () => {
  for (const move of moves) expect(whyMoveNot("closed", move, movers, true)).toEqual({ kind: "closed-already" });
});

test("someone who is nothing to a referral moves nothing", () => {
  for (const state of [...openStates, "closed" as const]) {
    for (const move of moves) expect(whyMoveNot(state, move, [], true)).not.toBeNull();
  }
});

test("whatever is done, a referral is closed only by staff with a reason, and from every open state an end can be reached", () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...moves), fc.constantFrom(...movers), fc.boolean()), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, (tries) => {
      let state: ReferralState = "submitted";
      const closers: Mover[] = [];
      for (const [move, by, checked] of tries) {
        if (whyMoveNot(state, move, [by], checked) !== null) continue;
        state = stateAfter(move);
        if (state === "closed") closers.push(by);
      }
      expect(closers.filter((by) => !["holder", "lead", "duty"].includes(by))).toEqual([]);
      expect(state === "closed" || canEnd(state)).toBe(true);
    }),
  );
});

test("people paused, waiting or withdrawing take no place; their clocks stand still", () => {
  expect(openStates.filter(takesAPlace)).toEqual(["assigned", "in-contact", "active"]);
  expect(openStates.filter(standsStill)).toEqual(["waiting-for-person", "paused", "withdrawing"]);
});

test("a close that sends someone elsewhere says where", () => {
  expect(closeReasons.filter(({ id }) => closeNeedsWhere(id)).map(({ id }) => id)).toEqual([
    "not-suitable",
    "clinical-or-safeguarding",
  ]);
});

/** A referral that was just sent is routed; from any other open state a lead can close it. */
function canEnd(state: ReferralState): boolean {
  if (state === "submitted") return whyMoveNot(state, { kind: "queue" }, ["system"]) === null;
  return whyMoveNot(state, close("withdrew"), ["lead"], true) === null;
}
