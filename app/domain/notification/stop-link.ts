import type { DigestKind } from "./digest-period.ts";
import type { FollowLevel, FollowWhy } from "./follow.ts";
import type { NoticeHow, NoticeKind } from "./notice-kinds.ts";

/** What a link in a mail stops when nothing else is chosen: the thread that it came from, or a digest. */
export type StopAbout = { about: "thread"; threadId: string; kind: NoticeKind } | { about: "digest"; of: DigestKind };

/** What a member stops with it. "this" is what the mail was about. */
export const stopScopes = ["this", "space", "kind", "everything"] as const;

export type StopScope = (typeof stopScopes)[number];

/** What stood before something was stopped, so that it can be put back: null where nothing was chosen yet. */
export type BeforeStop = {
  thread: { id: string; before: { level: FollowLevel; why: FollowWhy } | null } | null;
  space: { id: string; before: FollowLevel | null } | null;
  kinds: readonly { kind: NoticeKind; before: NoticeHow }[];
};
