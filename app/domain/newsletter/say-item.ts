import { boardName } from "#app/domain/notification/say-digest.ts";
import type { ShownItem } from "./newsletter-item.ts";

const names = {
  discussion: "Discussion",
  resource: "Library",
  slides: "Slides",
  session: "Conference session",
} as const;

/** What kind of thing an item is, before its title: "Funding", "Slides". */
export function sayItemKind({ what, noticeKind }: Pick<ShownItem, "what" | "noticeKind">): string {
  return what === "notice" ? boardName(noticeKind) : names[what];
}
