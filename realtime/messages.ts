import { mostLetters } from "#app/domain/conversation/message-length.ts";
import type { ThreadLook } from "#app/domain/discussion/thread-look.ts";
import type { PersonItem, PersonNow, StaffItem, StaffNow } from "#app/domain/conversation/transcript.ts";

/**
 * What goes over a socket, and nothing else: the contract of both ends (decision records 0018 and 0034). There are three
 * namespaces, so that what a person, staff and members receive are different types from end to end. The server believes
 * nothing of this and parses every frame.
 */
export const personSpace = "/person";
export const staffSpace = "/staff";
export const membersSpace = "/members";

/** Where on the site the sockets are reached. */
export const livePath = "/live";

export const liveLimits = {
  /** Of one message. The browser refuses more before it keeps it: a frame that is too big closes the socket for ever. */
  mostLetters,
  mostFrameBytes: 64 * 1024,
  /** Items in one answer; `more` says that there are others. */
  mostItems: 200,
  /** Spaces that one page follows, and posts that one answer names. */
  mostSpaces: 200,
  mostWritten: 100,
  /** Messages a second for one session, and how many at once. */
  saysPerSecond: 5,
  saysAtOnce: 20,
  /** Sockets of one session. */
  mostSockets: 10,
  /** Presence without a socket ends after this. */
  ghostMs: 35_000,
  pingEveryMs: 20_000,
  pingWaitMs: 10_000,
} as const;

export type CatchUp<Item, Now> = {
  ok: true;
  items: Item[];
  /** The number of the newest item there is, whether it stands in `items` or comes with the next page. */
  last: number;
  more: boolean;
  now: Now;
};

/**
 * Why something was not done. "gone": not yours, ended, or never there; nobody learns which. "behind": catch up first.
 * "not-live": the team has no live conversations (now). "odd": the frame is not as this contract says.
 * "changed": the same id was taken before with other words.
 */
export type LiveRefusal =
  | { ok: false; kind: "gone" | "behind" | "not-live" | "odd" | "empty" | "too-long" | "changed" | "not-saved" }
  | { ok: false; kind: "too-fast"; retryAfterSeconds: number }
  /** Words for staff, as on the page: the referral is closed, stopped, or not theirs to write in. */
  | { ok: false; kind: "refused"; sentence: string };

/** An acknowledgement means committed. A repeat of the same id and words is answered with the same numbers. */
export type Said = { ok: true; n: number; at: string };

/** What the words just said were heard to need: the page is loaded again and shows it. */
export type PersonSaid = Said & { help: boolean };

export type PersonToServer = {
  /** Joins first, so that nothing falls between, then reads what comes after `after`. Also asked again after a gap. */
  "catch-up": (ask: { conversation: string; after: number }, answer: Answer<CatchUp<PersonItem, PersonNow>>) => void;
  say: (ask: { conversation: string; clientId: string; words: string }, answer: Answer<PersonSaid>) => void;
};

export type ServerToPerson = {
  items: (news: { conversation: string; items: PersonItem[] }) => void;
  /** Volatile: true at the minute it is sent, worthless a minute later. */
  now: (news: { conversation: string; now: PersonNow }) => void;
  /** This browser may not see the conversation any more. */
  gone: (news: { conversation: string }) => void;
};

export type StaffToServer = {
  /** `opening`: of the page that has the record open; null counts as a new one. */
  "catch-up": (
    ask: { reference: string; after: number; opening?: string | null | undefined },
    answer: Answer<CatchUp<StaffItem, StaffNow>>,
  ) => void;
  /** `after`: the newest item that stood on the page when Send was pressed; what the person wrote since is read first. */
  say: (ask: { reference: string; clientId: string; words: string; after: number }, answer: Answer<Said>) => void;
  /** Volatile, between staff only. */
  typing: (ask: { reference: string }) => void;
  /** Hears when something of the desk's lists has changed. */
  desk: (answer: Answer<{ ok: true }>) => void;
};

export type ServerToStaff = {
  items: (news: { reference: string; items: StaffItem[] }) => void;
  now: (news: { reference: string; now: StaffNow }) => void;
  gone: (news: { reference: string }) => void;
  /** A hint without content: load the lists again. */
  "desk-changed": () => void;
};

/** How a thread stands for a member, in numbers alone: its words come with the page. */
export type ThreadNumbers = {
  ok: true;
  /** The highest number that a post of it ever had. Numbers are dense, so whoever knows it has missed none. */
  last: number;
  /** How many numbers came after the one that the page knows. */
  fresh: number;
  /** How far this member has read; 0 when nothing is known. */
  read: number;
  /** What else its page shows: one that was made with another look shows what is not so any more. */
  look: ThreadLook;
  /** Notices that this member has not seen. */
  unseen: number;
};

/** Posts by their numbers, as they stand in addresses: whoever is told of one twice knows it once. */
export type SpaceWritten = { space: string; posts: [thread: number, post: number][] };

/** What has come into spaces since a page was made. */
export type SpacesNumbers = {
  ok: true;
  /** What others wrote and this member has not read. */
  written: SpaceWritten[];
  /** There are others: they were too many to name. */
  more: boolean;
  /** Threads whose title was taken away, by their numbers, the newest of them. */
  taken?: number[];
  /** Another one after each time that this member has read something, on whichever device. */
  read: string;
  unseen: number;
};

export type MembersToServer = {
  /** Joins first, then reads. `after`: the last number that the page knows. A socket follows one thread: the newest. */
  "follow-thread": (ask: { thread: number; after: number }, answer: Answer<ThreadNumbers>) => void;
  /** The same for what comes into some spaces. `after`: the place of the newest post when the page was made. */
  "follow-spaces": (ask: { spaces: string[]; after: number }, answer: Answer<SpacesNumbers>) => void;
};

export type ServerToMembers = {
  /** `fresh`: how many numbers came since this socket was told the last time. */
  "post-written": (news: { thread: number; last: number; fresh: number }) => void;
  /** How its page looks now, apart from new posts. */
  "thread-changed": (news: { thread: number; look: ThreadLook }) => void;
  /** To the member's own pages: they have read to that post, on whichever device. */
  "thread-read": (news: { thread: number; number: number }) => void;
  /** To the member's own pages that follow spaces: all of one was marked as read. */
  "space-read": (news: { space: string }) => void;
  /** To the member's own pages that follow spaces: what counts as read is other than before. */
  "reading-changed": (news: { read: string }) => void;
  "space-written": (news: SpaceWritten) => void;
  /** Titles that were taken away from threads of a space: no list keeps showing those words. */
  "titles-taken": (news: { space: string; threads: number[] }) => void;
  "space-gone": (news: { space: string }) => void;
  /** To the member's own pages. */
  "notices-changed": (news: { unseen: number }) => void;
  /** They may not read it any more. */
  gone: (news: { thread: number }) => void;
};

export type Answer<Value> = (value: Value | LiveRefusal) => void;
