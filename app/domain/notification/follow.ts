export const followLevels = ["follow", "mentions", "mute"] as const;

export type FollowLevel = (typeof followLevels)[number];

/** Why we think that a member wants to hear of a thread. */
export type FollowWhy = "chose" | "started" | "wrote" | "asked-for";

export type Following = { level: FollowLevel; says: string };

type Rows = {
  thread: { level: FollowLevel; why: FollowWhy } | null;
  space: { level: FollowLevel; name: string } | null; // what they chose for the space, where they chose something
};

/**
 * What a member hears of a thread, and why, in a sentence. What was chosen for the thread counts before what was chosen
 * for its space; without either it is only what is meant for them. Source: decision record 0034.
 */
export function followingThread({ thread, space }: Rows): Following {
  if (thread !== null) return { level: thread.level, says: ofThread(thread) };
  if (space === null) return { level: "mentions", says: "You are told only when somebody answers or names you." };
  return { level: space.level, says: ofSpaceRow(space) };
}

/** The same for a space. */
export function followingSpace(level: FollowLevel | null): Following {
  switch (level) {
    case "follow":
      return { level, says: "You are told of everything new here, because you chose to follow this space." };
    case "mute":
      return { level, says: "You are told of nothing here, because you muted this space." };
    case "mentions":
    case null:
      return { level: "mentions", says: "You are told only of threads you wrote in, and when somebody names you." };
  }
}

function ofThread({ level, why }: NonNullable<Rows["thread"]>): string {
  if (level === "mute") return "You are told of nothing here, because you muted this thread.";
  if (level === "mentions") return "You are told only when somebody answers or names you, because you chose that.";
  switch (why) {
    case "chose":
      return "You are told of new posts, because you chose to follow this thread.";
    case "started":
      return "You are told of new posts, because you began this thread.";
    case "wrote":
      return "You are told of new posts, because you wrote in this thread.";
    case "asked-for":
      return "You are told of new posts, because the question was put to you.";
  }
}

function ofSpaceRow({ level, name }: NonNullable<Rows["space"]>): string {
  switch (level) {
    case "follow":
      return `You are told of new posts, because you follow the space “${name}”.`;
    case "mentions":
      return "You are told only when somebody answers or names you.";
    case "mute":
      return `You are told of nothing here, because you muted the space “${name}”.`;
  }
}
