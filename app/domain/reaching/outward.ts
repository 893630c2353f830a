/** How words reach a person. A notice stands on their own tracking page, behind their reference and word. */
export type OutwardWay = "mail" | "text" | "letter" | "call" | "notice";

/**
 * What words go out for. "message-waiting": something waits on the tracking page. "reminder": of an appointment.
 * "safe-letter", "safe-text": after three tries. "words": what a worker writes. "withdrawal-check": the one check after
 * the person asked us to stop.
 */
export type OutwardPurpose =
  "message-waiting" | "reminder" | "safe-letter" | "safe-text" | "words" | "call" | "withdrawal-check";

export type OutwardState = "waiting" | "prepared" | "sent" | "refused" | "stopped";

/** Why words do not go out; kept with them. */
export type WhyNotOut =
  | "died"
  | "erased"
  | "closed"
  | "withdrew"
  | "no-safe-way"
  | "as-decided"
  | "not-chosen"
  | "others-see"
  | "others-not-said"
  | "said-by-helper"
  | "appointment-changed"
  | "too-late"
  | "not-sent"
  | "not-taken";
