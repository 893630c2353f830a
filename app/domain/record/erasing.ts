import type { ReferralState } from "#app/domain/referral/referral-state.ts";

/** What may go on its own: what was said (answers, messages, files), or what staff wrote down. The rest goes only with all. */
export type ErasablePart = "said" | "notes";
export const erasableParts: readonly ErasablePart[] = ["said", "notes"];

/** Why something is kept although somebody asked for it to go. */
export type KeptBecause = "law" | "safeguarding" | "legal-hold" | "complaint";
export const keptReasons: readonly KeptBecause[] = ["law", "safeguarding", "legal-hold", "complaint"];

export type ErasingDecision =
  | { kind: "all" }
  | { kind: "part"; parts: readonly ErasablePart[]; keptBecause: readonly KeptBecause[]; answer: string }
  | { kind: "refuse"; keptBecause: readonly KeptBecause[]; answer: string };

export type BeforeErasing = {
  state: ReferralState;
  holds: number; // that stand
  otherRequests: number; // of the person, that nobody has answered yet
};

export type EraseRefusal = { kind: "close-first" } | { kind: "held" } | { kind: "other-requests-wait" };

/**
 * Whether erasing, all or a part, is refused. Somebody else may have asked for it: only a closed record is erased, since
 * whoever asks us to stop is checked with by the safe way first. A hold stands against it, and so does another request that
 * waits, such as for a copy. Source: decision record 0038.
 */
export function whyEraseNot({ state, holds, otherRequests }: BeforeErasing): EraseRefusal | null {
  if (holds > 0) return { kind: "held" };
  if (state !== "closed") return { kind: "close-first" };
  return otherRequests > 0 ? { kind: "other-requests-wait" } : null;
}

/** Whether a decision says all that it must: a part is named and not everything, and what is kept has a reason. */
export function isWholeDecision(decision: ErasingDecision): boolean {
  if (decision.kind === "all") return true;
  if (decision.keptBecause.length === 0 || decision.answer.trim() === "") return false;
  return decision.kind === "refuse" || decision.parts.length > 0;
}
