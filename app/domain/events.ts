/**
 * What happened, in the past tense. Ids, codes and counts only: an event never carries a word a person typed.
 * Events are published after the commit of the act that announced them, in act order.
 */
export type SiteEvent =
  | { kind: "conversation-begun"; conversationId: string }
  | { kind: "answer-accepted"; conversationId: string; seq: number }
  | { kind: "conversation-ended"; conversationId: string; end: string }
  | { kind: "referral-submitted"; referralId: string; teamId: string | null; workerId: string | null; flagged: boolean }
  | { kind: "referral-changed"; referralId: string; teamIds: readonly (string | null)[] } // whose it is, and whose it was
  | { kind: "message-said"; referralId: string; teamId: string | null; by: "person" | "staff" }
  | { kind: "entry-added"; conversationId: string } // anything that stands in a conversation
  | { kind: "conversation-closed"; conversationId: string } // removed, erased, or taken out of browsers: nobody may read on
  | { kind: "session-ended"; tokenHash: string } // or something that it could open was taken from it
  | { kind: "live-changed"; teamId: string } // turned on or off, or somebody is here or is not
  | { kind: "access-changed"; memberId: string }
  | { kind: "safety-words-changed" }
  | { kind: "library-changed"; resourceId: string } // what is said of a resource, or who sees it
  | { kind: "document-read"; documentId: string } // its pages stand there
  | { kind: "post-written"; threadId: string; thread: number; post: number } // both numbers count from 1
  | { kind: "thread-changed"; threadId: string } // its title, state, or a post that stood in it
  | { kind: "space-changed"; spaceId: string } // what is said of it, or who reads there
  | { kind: "thread-read"; memberId: string; threadId: string; thread: number; number: number } // to that post of it
  | { kind: "space-read"; memberId: string; spaceId: string } // all that was there until now
  | { kind: "notices-changed"; memberId: string }
  | { kind: "job-added"; jobKind: string };
