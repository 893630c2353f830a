/** Where somebody writes: on in a thread, anew in a space, about a page or a session, or in a post that they edit. */
export type DraftPlace =
  | { kind: "thread"; thread: number }
  | { kind: "space"; space: string }
  | { kind: "page"; resource: number; file: number; page: number }
  | { kind: "session"; conference: string; session: number }
  | { kind: "edit"; thread: number; post: number };

/** The most letters of words that are kept while they are typed: more than a post may have, so that nothing is cut. */
export const longestDraft = 40_000;

/** How many unsent texts a member can have; the oldest makes room for the next. */
export const mostDrafts = 100;

/** A place as it is kept: one draft of a member stands at each. */
export function draftPlaceKey(place: DraftPlace): string {
  switch (place.kind) {
    case "thread":
      return `thread:${place.thread}`;
    case "space":
      return `space:${place.space}`;
    case "page":
      return `page:${place.resource}.${place.file}.${place.page}`;
    case "session":
      return `session:${place.conference}.${place.session}`;
    case "edit":
      return `edit:${place.thread}.${place.post}`;
  }
}

const keys =
  /^(?:thread:\d{1,9}|space:[a-z0-9-]{1,80}|page:\d{1,9}\.\d{1,4}\.\d{1,5}|session:[a-z0-9-]{1,80}\.\d{1,5}|edit:\d{1,9}\.\d{1,7})$/;

/** Whether words say a place as `draftPlaceKey` writes it. */
export function isDraftPlaceKey(key: string): boolean {
  return keys.test(key);
}
