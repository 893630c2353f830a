import type { FollowLevel, FollowWhy } from "./follow.ts";
import type { NoticeKind } from "./notice-kinds.ts";

/** Why a member is told of a post, as it is kept. `sayWhy` puts it in words. */
export type PostWhy =
  "answered-you" | "named-you" | "named-space" | "asked-place" | "said-hello" | "follows-space" | FollowWhy;

export type Told = { memberId: string; kind: NoticeKind; why: PostWhy };

/** What is known of a post when it is told. Ids of members; the same one may stand in many lists. */
export type PostToTell = {
  writerId: string;
  isFirst: boolean; // it begins its thread
  answered: string | null; // who wrote the post that it answers
  named: readonly string[];
  namedBySpace: readonly string[]; // everybody of a space that it names
  asked: readonly string[]; // who works in the places that the thread was put to
  hostId: string | null; // who answers hellos, when this is one
  threadFollows: readonly { memberId: string; level: FollowLevel; why: FollowWhy }[];
  spaceFollows: readonly { memberId: string; level: FollowLevel }[];
};

/**
 * Who is to be told of a post, and why: each member once, for the strongest reason (an answer, then being named, then a
 * question put to their place, then what they follow). Who wrote it is not told, nor who muted the thread, or its space
 * without following the thread. Places and hosts are asked only by a thread's first post. Source: decision record 0034.
 */
export function whoIsTold(post: PostToTell): Told[] {
  const told = new Map<string, Told>();
  const hears = levelsOf(post);
  const tell = (kind: NoticeKind, why: PostWhy, ids: readonly string[]) => {
    for (const memberId of ids)
      if (memberId !== post.writerId && hears(memberId) !== "mute" && !told.has(memberId))
        told.set(memberId, { memberId, kind, why });
  };
  tell("reply", "answered-you", post.answered === null ? [] : [post.answered]);
  tell("mention", "named-you", post.named);
  tell("mention", "named-space", post.namedBySpace);
  if (post.isFirst) {
    tell("asked", "asked-place", post.asked);
    tell("asked", "said-hello", post.hostId === null ? [] : [post.hostId]);
  }
  for (const { memberId, level, why } of post.threadFollows) if (level === "follow") tell("post", why, [memberId]);
  const ofSpace = post.spaceFollows.filter(({ memberId }) => hears(memberId) === "follow");
  tell(
    post.isFirst ? "thread" : "post",
    "follows-space",
    ofSpace.map(({ memberId }) => memberId),
  );
  return [...told.values()];
}

/** What was chosen for the thread counts before what was chosen for the space. */
function levelsOf({ threadFollows, spaceFollows }: PostToTell): (memberId: string) => FollowLevel {
  const levels = new Map<string, FollowLevel>();
  for (const { memberId, level } of [...spaceFollows, ...threadFollows]) levels.set(memberId, level);
  return (memberId) => levels.get(memberId) ?? "mentions";
}
