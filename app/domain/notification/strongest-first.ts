import type { NoticeKind } from "./notice-kinds.ts";

/** Kinds of notices, announcements first, then what is meant most for one member: lists and digests begin with it. */
export const strongestFirst: readonly NoticeKind[] = [
  "announcement",
  "reply",
  "mention",
  "asked",
  "decision",
  "thread",
  "post",
  "newsletter",
];
