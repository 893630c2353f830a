/** Why a referral was closed. Source: shared domain facts, section 3, rule 6. */
export type CloseReason =
  | "goals-met"
  | "partly-met"
  | "withdrew"
  | "not-reached"
  | "moved"
  | "not-suitable" // needs where they were sent
  | "clinical-or-safeguarding" // needs where they were sent
  | "died"
  | "duplicate";

export const closeReasons: readonly { id: CloseReason; label: string; needsWhere: boolean }[] = [
  { id: "goals-met", label: "What they wanted was reached", needsWhere: false },
  { id: "partly-met", label: "Some of what they wanted was reached", needsWhere: false },
  { id: "withdrew", label: "They decided not to go on", needsWhere: false },
  { id: "not-reached", label: "We could not reach them", needsWhere: false },
  { id: "moved", label: "They moved away", needsWhere: false },
  { id: "not-suitable", label: "Another place can help better", needsWhere: true },
  { id: "clinical-or-safeguarding", label: "Passed to health care or safeguarding", needsWhere: true },
  { id: "died", label: "They died", needsWhere: false },
  { id: "duplicate", label: "Joined with another referral of the same person", needsWhere: false },
];

/** Whether a close says where the person was sent on to: required for some reasons, so that nobody ends at a closed door. */
export function closeNeedsWhere(reason: CloseReason): boolean {
  return closeReasons.some((known) => known.id === reason && known.needsWhere);
}
