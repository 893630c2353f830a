import type { Release } from "#app/domain/library/resource.ts";
import { formatWhen } from "#app/ui/when/format-when.ts";

/** Who can see a resource, as a sentence. */
export function visibilityWords(release: Release, spaceName: string | null, now: Date): string {
  const who = readersOf(release, spaceName);
  const { embargoUntil } = release;
  if (release.visibility === "draft" || embargoUntil === null || embargoUntil <= now) return who;
  return `${who} From ${formatWhen(embargoUntil, "date-time")} on. Until then only those who look after it see it.`;
}

function readersOf({ visibility }: Release, spaceName: string | null): string {
  switch (visibility) {
    case "draft":
      return "A draft: only those who look after it, and facilitators, can see it.";
    case "space":
      return `Only members of the space ${spaceName ?? "that it belongs to"} can see it.`;
    case "members":
      return "Every member of the network can see it, when they are signed in.";
    case "public":
      return "Everyone can see it.";
  }
}
