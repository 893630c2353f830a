import type { SpaceFacts } from "#app/domain/people/sees-space.ts";

/** Who may know of a space, and who reads what is in it, as a sentence. */
export function readersWords({ seenBy }: Pick<SpaceFacts, "seenBy">): string {
  const inside = "What is kept for this space is read by those who are in it, and by those who look after it.";
  switch (seenBy) {
    case "public":
      return `Everybody can see that the space is here and what it is for. ${inside}`;
    case "members":
      return `Members of the network can see that the space is here and what it is for. ${inside}`;
    case "space":
      return `Nobody else can see that the space is here. ${inside}`;
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
