import type { NoticeKind } from "./notice-kinds.ts";

/** Kinds of notices, what is meant most for one member first: lists and digests begin with it. */
export const strongestFirst: readonly NoticeKind[] = ["reply", "mention", "asked", "decision", "thread", "post"];
