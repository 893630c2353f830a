import type { NoticeHow, NoticeKind } from "./notice-kinds.ts";

/** What a kind of notice is, as members choose it. */
export const kindWords: Readonly<Record<NoticeKind, string>> = {
  announcement: "Announcements",
  reply: "Answers to you",
  mention: "Posts that name you or your space",
  asked: "Questions for your place, or that you may be able to answer",
  decision: "What became of what you wrote or reported",
  post: "New posts in threads that you follow",
  thread: "New threads in spaces that you follow, and what is new in your places and interests",
  newsletter: "The newsletter",
};

export const howWords: Readonly<Record<NoticeHow, string>> = {
  "at-once": "At once",
  daily: "Once a day",
  weekly: "Once a week",
  never: "No mail",
};

/** The order in which members read and choose them: announcements, then what is meant for them. */
export const kindsInOrder = Object.keys(kindWords) as NoticeKind[];

export const hows = Object.keys(howWords) as NoticeHow[];

/** How a kind can be chosen: the newsletter goes with the weekly digest or not at all. */
export function howsOf(kind: NoticeKind): readonly NoticeHow[] {
  return kind === "newsletter" ? ["weekly", "never"] : hows;
}

export const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
