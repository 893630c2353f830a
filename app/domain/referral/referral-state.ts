import type { CloseReason } from "#app/domain/referral/close-reason.ts";

/**
 * Where a referral is. "submitted" stands only inside the act that sends and routes it; from then on there is always an owner.
 * Source: shared casework model; docs/decisions/0005-routing-and-clocks.md.
 */
export type ReferralState =
  | "submitted"
  | "queued" // in a team's queue or with the duty coordinator
  | "assigned" // a link worker holds it; no contact yet
  | "in-contact" // the first contact was made
  | "active" // working together
  | "waiting-for-person" // we asked something; clocks stand still
  | "paused" // by agreement; clocks stand still
  | "withdrawing" // the person withdrew: everything stops at once; one check by the safe way, then close
  | "closed";

export const openStates = [
  "submitted",
  "queued",
  "assigned",
  "in-contact",
  "active",
  "waiting-for-person",
  "paused",
  "withdrawing",
] as const;

/**
 * Who makes a move. "holder" is the link worker who holds the referral, "cover" a colleague who looks after it for them
 * and may do the same; "team-worker" is any other of the team.
 */
export type Mover = "system" | "person" | "holder" | "cover" | "team-worker" | "lead" | "duty";

export type Move =
  | { kind: "queue" } // to a team's queue or the duty coordinator
  | { kind: "assign" } // to a worker, by routing, a lead or the duty coordinator
  | { kind: "take" } // a worker takes it from the queue
  | { kind: "contact" } // first contact was made
  | { kind: "start" } // the work together begins, or goes on again
  | { kind: "wait-for-person" }
  | { kind: "pause" }
  | { kind: "withdraw" }
  | { kind: "close"; reason: CloseReason };

export type MoveRefusal =
  | { kind: "closed-already" }
  | { kind: "not-from-here"; state: ReferralState; move: Move["kind"] }
  | { kind: "not-yours-to-do"; move: Move["kind"] }
  | { kind: "check-first" } // withdrawing: it closes as "withdrew" only after the one check
  | { kind: "reason-not-fitting"; reason: CloseReason };

type Rule = { from: readonly ReferralState[]; to: ReferralState; by: readonly Mover[] };

const staffWhoOwn: readonly Mover[] = ["holder", "cover", "lead", "duty"];
const held: readonly ReferralState[] = ["assigned", "in-contact", "active", "waiting-for-person", "paused"];

const rules: Readonly<Record<Move["kind"], Rule>> = {
  queue: { from: ["submitted", "queued", ...held], to: "queued", by: ["system", ...staffWhoOwn] },
  assign: { from: ["submitted", "queued", ...held], to: "assigned", by: ["system", ...staffWhoOwn] },
  take: { from: ["queued"], to: "assigned", by: ["team-worker", "lead"] },
  contact: { from: ["assigned"], to: "in-contact", by: ["holder", "cover", "lead"] },
  start: { from: ["in-contact", "waiting-for-person", "paused", "withdrawing"], to: "active", by: staffWhoOwn },
  "wait-for-person": {
    from: ["assigned", "in-contact", "active", "paused"],
    to: "waiting-for-person",
    by: ["holder", "cover", "lead"],
  },
  pause: { from: ["in-contact", "active", "waiting-for-person"], to: "paused", by: ["holder", "cover", "lead"] },
  withdraw: { from: ["queued", ...held], to: "withdrawing", by: ["person", "holder", "cover", "lead", "duty"] },
  close: { from: ["queued", ...held, "withdrawing"], to: "closed", by: staffWhoOwn },
};

/**
 * Whether a move is refused: the states it starts from, who may make it (`by`: everything the mover is to this referral,
 * see moversOf), and which close reasons fit. Null: it may be made.
 */
export function whyMoveNot(
  state: ReferralState,
  move: Move,
  by: readonly Mover[],
  safeCheckMade = false,
): MoveRefusal | null {
  if (state === "closed") return { kind: "closed-already" };
  const rule = rules[move.kind];
  if (!rule.from.includes(state)) return { kind: "not-from-here", state, move: move.kind };
  if (!rule.by.some((mover) => by.includes(mover))) return { kind: "not-yours-to-do", move: move.kind };
  return move.kind === "close" ? whyCloseNot(state, move.reason, safeCheckMade) : null;
}

/** The state after a move that is not refused. */
export function stateAfter(move: Move): ReferralState {
  return rules[move.kind].to;
}

/** Whether the person takes up one of a worker's places. Paused and waiting ones do not count. */
export function takesAPlace(state: ReferralState): boolean {
  return state === "assigned" || state === "in-contact" || state === "active";
}

/** Whether clocks stand still in a state. */
export function standsStill(state: ReferralState): boolean {
  return state === "waiting-for-person" || state === "paused" || state === "withdrawing" || state === "closed";
}

/** Withdrawing closes only as "withdrew", and only after one check by the safe way: someone else may have pressed the button. A death or a duplicate needs no check. */
function whyCloseNot(state: ReferralState, reason: CloseReason, safeCheckMade: boolean): MoveRefusal | null {
  if (reason === "died" || reason === "duplicate") return null;
  if (state === "withdrawing" && reason !== "withdrew") return { kind: "reason-not-fitting", reason };
  if (state === "withdrawing" && !safeCheckMade) return { kind: "check-first" };
  const neverMet = state === "queued" || state === "assigned";
  if (neverMet && (reason === "goals-met" || reason === "partly-met")) return { kind: "reason-not-fitting", reason };
  return null;
}
