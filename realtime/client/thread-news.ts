import type { ThreadLook } from "#app/domain/discussion/thread-look.ts";

/** What a page of a thread has been told since it was made, in numbers alone. */
export type ThreadNews = {
  /** The highest number of the thread that is known. */
  last: number;
  /** How far the reader has read, on whichever device. */
  read: number;
  /** How it looks now, apart from new posts; null while nothing was told. A page with another look is an old one. */
  look: ThreadLook | null;
  /** The thread is not open to them any more. */
  gone: boolean;
  /** Notices that they have not seen; null while nothing was told. */
  unseen: number | null;
};

/** What a page is told. */
export type ThreadTold =
  | { kind: "stands"; last: number; read: number; look: ThreadLook; unseen: number }
  | { kind: "post-written"; last: number }
  | { kind: "thread-changed"; look: ThreadLook }
  | { kind: "thread-read"; number: number }
  | { kind: "notices-changed"; unseen: number }
  | { kind: "gone" }
  /** The page is being loaded again: with that comes everything that was told before. */
  | { kind: "loading" };

export function beginThreadNews(last: number): ThreadNews {
  return { last, read: 0, look: null, gone: false, unseen: null };
}

/** Numbers only ever go up, so whatever is told twice or late changes nothing. */
export function threadNewsAfter(news: ThreadNews, told: ThreadTold): ThreadNews {
  switch (told.kind) {
    case "stands":
      return { ...atLeast(news, told), look: told.look, unseen: told.unseen, gone: false };
    case "post-written":
      return atLeast(news, { last: told.last, read: 0 });
    case "thread-changed":
      return { ...news, look: told.look };
    case "thread-read":
      return atLeast(news, { last: 0, read: told.number });
    case "notices-changed":
      return { ...news, unseen: told.unseen };
    case "gone":
      return { ...news, gone: true };
    case "loading":
      return { ...news, look: null, unseen: null };
  }
}

function atLeast(news: ThreadNews, { last, read }: Pick<ThreadNews, "last" | "read">): ThreadNews {
  return { ...news, last: Math.max(news.last, last), read: Math.max(news.read, read) };
}
