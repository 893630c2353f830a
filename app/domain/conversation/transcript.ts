/** A file that came with a message or a note, in the order it was sent. `gone`: it was erased, and has no name any more. */
export type ShownFile = { id: string; name: string; size: string; gone: boolean };

/**
 * What stands in a conversation, as each side may read it. Two types from their own fields, never one with fields hidden:
 * what the person's browser receives cannot hold a note, a label or a name that is not for them. Moments are ISO strings
 * in UTC, because they go over a socket as they go into a page.
 */
export type PersonItem = { n: number; at: string } & PersonItemWhat;

export type PersonItemWhat =
  /** `clientId` only on the person's own: so that another tab of theirs knows what of its own was kept. */
  | { kind: "message"; from: "you" | "us"; words: string; clientId: string | null; files?: ShownFile[] }
  /** Said by the site, for both: "Sam has joined." */
  | { kind: "line"; words: string }
  /** A question of the guide was answered or changed; the page that shows answers loads them. */
  | { kind: "answered" };

export type StaffItem = { n: number; at: string } & StaffItemWhat;

export type StaffItemWhat =
  | {
      kind: "message";
      from: "person" | "staff";
      name: string | null;
      words: string;
      clientId: string | null;
      files?: ShownFile[];
    }
  /** Read by staff alone. */
  | { kind: "note"; name: string; words: string; files?: ShownFile[] }
  | { kind: "line"; words: string; audience: "both" | "staff" }
  | { kind: "answered" };

/** True at the minute it was made, and made anew each minute. */
export type PersonNow = {
  /** Who reads, or when: one or two sentences. */
  says: string;
  /** A link worker has joined and has the page open. */
  watching: boolean;
};

export type StaffNow = {
  live: boolean; // the team has live conversations: its lead may turn them off while a page is open
  /** "You have joined.", "Sam has joined.", "Nobody has joined." */
  says: string;
  joined: boolean; // the reader has joined
  canJoin: boolean; // the team has live conversations, the reader is here and may write
  personHere: boolean; // the person has the page open
  typing: string[]; // names of other staff who write now
};
