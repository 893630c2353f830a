import type { boardName } from "#app/domain/notification/say-digest.ts";

/** What a newsletter can point at. A deck is a resource. */
export type ItemKind = "thread" | "resource" | "session";

/** An item as one reader may see it at this minute. `isClosed`: fewer than all members may. */
export type ShownItem = {
  what: "discussion" | "notice" | "resource" | "slides" | "session";
  noticeKind: Parameters<typeof boardName>[0];
  endsOn: string | null; // of a notice, its last local date
  title: string;
  why: string; // "" without one
  to: string; // its address on this site
  isClosed: boolean;
};

/** What an item is, as an address says it. */
export type ItemAddress =
  | { kind: "thread"; number: number }
  | { kind: "resource"; number: number }
  | { kind: "session"; conferenceId: string; number: number };

const shapes = [
  /^\/(threads)\/([1-9]\d{0,8})(?:\/|$)/,
  /^\/(library)\/([1-9]\d{0,8})(?:\/|$)/,
  /^\/conferences\/([a-z0-9-]{1,80})\/sessions\/([1-9]\d{0,8})(?:\/|$)/,
] as const;

/**
 * Which thing of this site an address leads to: whole, or from the first "/" on, with or without a place on the page.
 * A slide's leads to its resource, a post's to its thread. @returns null for any other.
 */
export function readItemAddress(typed: string): ItemAddress | null {
  const path = typed
    .trim()
    .replace(/^https?:\/\/[^/\s]+/i, "")
    .replace(/[?#].*$/, "");
  for (const shape of shapes) {
    const [, first = "", number = ""] = shape.exec(path) ?? [];
    if (number === "") continue;
    if (first === "threads") return { kind: "thread", number: Number(number) };
    if (first === "library") return { kind: "resource", number: Number(number) };
    return { kind: "session", conferenceId: first, number: Number(number) };
  }
  return null;
}

/** Where an item is read: one way to write each. */
export function itemAddress(item: ItemAddress): string {
  switch (item.kind) {
    case "thread":
      return `/threads/${item.number}`;
    case "resource":
      return `/library/${item.number}`;
    case "session":
      return `/conferences/${item.conferenceId}/sessions/${item.number}`;
  }
}
