/**
 * What happened, in the past tense. Ids, codes and counts only: an event never carries a word a person typed.
 * Events are published after the commit of the act that announced them, in act order.
 */
export type SiteEvent =
  | { kind: "conversation-begun"; conversationId: string }
  | { kind: "answer-accepted"; conversationId: string; seq: number }
  | { kind: "conversation-ended"; conversationId: string; end: string }
  | { kind: "referral-submitted"; referralId: string; teamId: string | null; workerId: string | null; flagged: boolean }
  | { kind: "referral-changed"; referralId: string }
  | { kind: "message-said"; referralId: string; by: "person" | "staff" }
  | { kind: "access-changed"; memberId: string }
  | { kind: "safety-words-changed" }
  | { kind: "job-added"; jobKind: string };
