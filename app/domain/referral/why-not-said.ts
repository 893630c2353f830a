/** Why nothing can be written to the person now, and what to do instead: words for staff. */
export function whyNotSaid(kind: "closed-already" | "stopped" | "not-yours-to-do"): string {
  switch (kind) {
    case "closed-already":
      return "This is closed. A message from the person opens it again.";
    case "stopped":
      return "The person asked us to stop. Check with them by the safe way first. Nothing is sent until then.";
    case "not-yours-to-do":
      return "Whoever holds it, or the team lead, can do this. Ask them, or leave a private note.";
  }
}
