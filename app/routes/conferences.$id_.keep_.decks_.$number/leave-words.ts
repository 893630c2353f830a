import type { LeaveRefusal } from "#app/use-cases/conference/give-permission.ts";

/** What a facilitator must still say of somebody's yes; null when there is nothing that it could be about. */
export function leaveWords({ kind }: LeaveRefusal): Record<string, string> | null {
  switch (kind) {
    case "name-needed":
      return { name: "Write who said so." };
    case "licence-needed":
      return { licence: "Choose the licence." };
    case "how-needed":
      return { told: "Say when and how they told you." };
    case "way-closed":
    case "no-such-deck":
      return null;
  }
}
