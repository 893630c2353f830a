import type { NoticeKind } from "./notice-kinds.ts";
import { sayNotice } from "./say-notice.ts";
import { sayWhy } from "./say-why.ts";
import { strongestFirst } from "./strongest-first.ts";

/** A notice as the centre shows it. `thread` is null for what is about no thread. */
export type ShownNotice = {
  id: string;
  kind: NoticeKind;
  why: string;
  thread: { number: number; title: string } | null;
  post: number | null;
  about: string | null;
  at: Date;
  isNew: boolean;
};

/** What stands on one line: everything new of one thread, or everything seen of it, or one thing that is no thread. */
export type NoticeLine = {
  key: string;
  says: string;
  why: string;
  thread: { number: number; title: string } | null;
  post: number | null; // the first of them: where the link leads
  page: string | null; // where to go, for what is about no thread and has a page
  helperIds: string[]; // members who can be asked, for a question that nobody has answered
  at: Date; // of the newest
  isNew: boolean;
};

/** Notices as lines, the newest first: five answers in a thread are one line, which says the strongest reason. */
export function groupNotices(notices: readonly ShownNotice[]): NoticeLine[] {
  const keyOf = ({ id, thread, isNew }: ShownNotice) => (thread === null ? id : `${thread.number} ${isNew}`);
  return [...Map.groupBy(notices, keyOf)]
    .map(([key, group]) => lineOf(key, group))
    .toSorted((a, b) => Number(b.isNew) - Number(a.isNew) || b.at.getTime() - a.at.getTime());
}

function lineOf(key: string, group: readonly ShownNotice[]): NoticeLine {
  const strongest = group.toSorted((a, b) => strength(a) - strength(b))[0];
  if (strongest === undefined) throw new Error("a line about nothing");
  const numbers = group.flatMap(({ post }) => post ?? []);
  return {
    key,
    says: strongest.thread === null ? sayNotice(strongest.kind, strongest.why) : sayKinds(group),
    why: sayWhy(strongest.kind, strongest.why),
    thread: strongest.thread,
    page: strongest.why === "words-asked" ? "/account/words" : null,
    post: numbers.length === 0 ? null : Math.min(...numbers),
    helperIds: group.flatMap((one) => (one.why === "unanswered" && one.about ? one.about.split(" ") : [])),
    at: group.reduce((newest, { at }) => (at > newest ? at : newest), strongest.at),
    isNew: strongest.isNew,
  };
}

function strength({ kind }: ShownNotice): number {
  return strongestFirst.indexOf(kind);
}

function sayKinds(group: readonly ShownNotice[]): string {
  const said = strongestFirst.flatMap((kind) => {
    const count = group.filter((notice) => notice.kind === kind).length;
    if (kind === "asked" && group.some(({ why }) => why === "proposed")) return ["a proposal for the library"];
    if (kind === "asked" && group.some(({ why }) => why === "said-hello")) return ["a new member’s hello"];
    return count === 0 ? [] : [sayCount(kind, count)];
  });
  const [last = ""] = said.slice(-1);
  return said.length < 2 ? last : `${said.slice(0, -1).join(", ")} and ${last}`;
}

function sayCount(kind: NoticeKind, count: number): string {
  const one = count === 1;
  switch (kind) {
    case "reply":
      return one ? "1 answer to you" : `${count} answers to you`;
    case "mention":
      return one ? "1 post that names you or your space" : `${count} posts that name you or your space`;
    case "announcement":
      return one ? "an announcement" : `${count} announcements`;
    case "newsletter":
      return "a newsletter";
    case "asked":
      return "a question for you";
    case "post":
      return one ? "1 new post" : `${count} new posts`;
    case "thread":
      return "a new thread";
    case "decision":
      return one ? "1 decision" : `${count} decisions`;
  }
}
