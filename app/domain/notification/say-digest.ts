import type { DigestKind } from "./digest-period.ts";

/** What a digest is called. */
export function digestName(kind: DigestKind): string {
  return kind === "daily" ? "Your day in the network" : "Your week in the network";
}

/** What stands in the subject of its mail: counts, and nothing that anybody wrote. */
export function digestSubject(
  kind: DigestKind,
  counts: { threads: number; resources: number; newsletter?: boolean },
): string {
  const parts = [
    ...(counts.newsletter === true ? ["the newsletter"] : []),
    ...(counts.threads === 0 ? [] : [counts.threads === 1 ? "1 discussion" : `${counts.threads} discussions`]),
    ...(counts.resources === 0
      ? []
      : [counts.resources === 1 ? "1 new resource" : `${counts.resources} new resources`]),
  ];
  return `${digestName(kind)}: ${parts.join(", ")}`;
}

/** What a digest had no room for, as a sentence; "" when it had room for everything. */
export function sayLeftOut(leftOut: number): string {
  if (leftOut === 0) return "";
  const what = leftOut === 1 ? "1 discussion with news is" : `${leftOut} discussions with news are`;
  return `${what} left out here.`;
}

/** How much is new in a thread. */
export function sayUnread(unread: number): string {
  if (unread === 0) return "nothing you have not read";
  return unread === 1 ? "1 new post" : `${unread} new posts`;
}

const boardNames = { funding: "Funding", job: "Job", training: "Training", "meet-up": "Meet-up" } as const;

/** What stands before a notice of the noticeboard. */
export function boardName(kind: keyof typeof boardNames | null): string {
  return kind === null ? "Notice" : boardNames[kind];
}
