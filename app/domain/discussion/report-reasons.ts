/** Why a member asks a facilitator to look at a post, in the order in which they are offered. */
export const reportReasons = [
  { value: "somebody-recognised", label: "Somebody could be recognised" },
  { value: "unkind", label: "It is unkind, or puts somebody down" },
  { value: "advert", label: "It is an advert" },
  { value: "wrong", label: "It is wrong, and could do harm" },
  { value: "other", label: "Something else" },
] as const;

export type ReportReason = (typeof reportReasons)[number]["value"];

/** The longest that somebody may add to a report, a decision or a reason, in letters. */
export const longestRemark = 1_000;
