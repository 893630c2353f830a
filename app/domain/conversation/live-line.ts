/** Why somebody is not part of a conversation any more. */
export type WhyLeft = "left" | "handed-back" | "lost-line" | "time-up" | "no-access";

/** What stands in the conversation, for both sides, when somebody joins. */
export function joinedLine(name: string): string {
  return `${name} has joined.`;
}

/**
 * What stands there when they go. There is something to go back to only while the person still answers the guide; why
 * somebody may not see it any more is nothing that the person is told. `reads`: who reads what they write from now on, or
 * when, as it is so at this minute.
 */
export function leftLine(name: string, why: WhyLeft, guideOpen: boolean, reads = ""): string {
  if (why === "handed-back" && guideOpen)
    return `${name} has handed you back to the guide. Go on where you were. ${reads}`.trimEnd();
  return why === "lost-line" ? `${name} has lost the connection.` : `${name} has left.`;
}
