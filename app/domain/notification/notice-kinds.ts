/**
 * What a member can be told of. "reply": somebody answered them. "mention": somebody named them or their space.
 * "post": something new in a thread they follow. "thread": a new thread in a space they follow. "asked": a question that was
 * put to their place, or that they may be able to answer. "decision": what became of what they wrote or
 * reported. "announcement": those who look after a space, or the network, sent a thread to everybody it concerns.
 * "newsletter": what facilitators write to every member; it goes with the weekly digest and is no row of its own.
 * Source: decision records 0034 and 0041.
 */
export const noticeKinds = [
  "reply",
  "mention",
  "post",
  "thread",
  "asked",
  "decision",
  "announcement",
  "newsletter",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

export type NoticeHow = "at-once" | "daily" | "weekly" | "never";

/** How a member hears of a kind before they choose: what is meant for them at once, everything else once a week. */
export function defaultHow(kind: NoticeKind): NoticeHow {
  switch (kind) {
    case "reply":
    case "mention":
    case "asked":
    case "decision":
    case "announcement":
      return "at-once";
    case "post":
    case "thread":
    case "newsletter":
      return "weekly";
  }
}
