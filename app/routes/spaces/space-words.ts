import type { ReadIn } from "#app/domain/discussion/reads-space.ts";
import type { WritingIn } from "#app/domain/discussion/may-write-in.ts";
import type { SpaceFacts } from "#app/domain/people/sees-space.ts";

/** Who reads what is written in a space, and who may know that it is there, as sentences. */
export function readersWords({ postsSeenBy, seenBy, joining }: SpaceFacts & ReadIn): string {
  switch (postsSeenBy) {
    case "public":
      return "Everybody can read what is written here.";
    case "members":
      return "Every member of the network can read what is written here.";
    case "space":
      return `Only those who are in it, and those who look after it, read what is written here. ${knownTo({ seenBy, joining })}`;
  }
}

function knownTo({ seenBy, joining }: Pick<SpaceFacts, "seenBy" | "joining">): string {
  if (joining === "by-invitation" || seenBy === "space") return "Nobody else can see that the space is here.";
  const who = seenBy === "public" ? "Everybody" : "Members of the network";
  return `${who} can see that the space is here and what it is for.`;
}

/** Who writes in a space, as a sentence. */
export function writersWords({ writtenBy, postsSeenBy }: Pick<WritingIn, "writtenBy" | "postsSeenBy">): string {
  switch (writtenBy) {
    case "members":
      return postsSeenBy === "space" ? "Those who are in it write here." : "Every member can write here.";
    case "space":
      return "Those who are in it write here.";
    case "keepers":
      return "Only those who look after the space write here.";
  }
}

/** How somebody comes into a space, as a sentence. */
export function joiningWords({ joining }: Pick<SpaceFacts, "joining">): string {
  switch (joining) {
    case "open":
      return "Any member can come in.";
    case "by-request":
      return "Members ask to come in. A facilitator answers.";
    case "by-invitation":
      return "Only those who were invited are in it.";
  }
}
