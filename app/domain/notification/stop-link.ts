import type { DigestKind } from "./digest-period.ts";
import type { NoticeKind } from "./notice-kinds.ts";

/** What a link in a mail stops when nothing else is chosen: the thread that it came from, or a digest. */
export type StopAbout = { about: "thread"; threadId: string; kind: NoticeKind } | { about: "digest"; of: DigestKind };

/** What a member stops with it. The first is what the mail was about. */
export const stopScopes = ["this", "space", "kind", "everything"] as const;

export type StopScope = (typeof stopScopes)[number];
