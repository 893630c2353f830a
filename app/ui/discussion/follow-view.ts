import type { FollowLevel } from "#app/domain/notification/follow.ts";

/** What a member hears of a thread or a space, with the reason in a sentence. */
export type FollowView = { of: "thread" | "space"; level: FollowLevel; says: string };
