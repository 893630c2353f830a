import type { SpacesNumbers, SpaceWritten } from "#realtime/messages.ts";

/** One post that came into a space, by its numbers. */
type Came = { space: string; thread: number; post: number };

/** What a page of spaces has been told since it was made, in numbers alone. */
export type SpacesNews = {
  /** Posts of others that its reader has not read, by their numbers: told twice, each is there once. */
  fresh: ReadonlyMap<string, Came>;
  /** Of these not all may be new any more: the page has asked since then. */
  before: ReadonlyMap<string, Came>;
  /** There are more than could be named. */
  more: boolean;
  /** How far its reader has read, as a key; null while nothing was told. */
  read: string | null;
  gone: boolean;
  /** Threads whose title was taken away, by their numbers. */
  taken: ReadonlySet<number>;
  /** Notices that they have not seen; null while nothing was told. */
  unseen: number | null;
};

/** What a page is told. */
export type SpacesTold =
  | { kind: "asking" }
  | ({ kind: "stands" } & Omit<SpacesNumbers, "ok">)
  | { kind: "written"; written: readonly SpaceWritten[] }
  | { kind: "thread-read"; thread: number; number: number }
  | { kind: "space-read"; space: string }
  | { kind: "reading"; read: string }
  | { kind: "titles-taken"; threads: readonly number[] }
  | { kind: "notices-changed"; unseen: number }
  | { kind: "gone" }
  /** The page was loaded again: with that came everything that was told before. */
  | { kind: "loaded" };

export function beginSpacesNews(): SpacesNews {
  return { fresh: new Map(), before: new Map(), more: false, read: null, gone: false, taken: new Set(), unseen: null };
}

/** How many posts are new; `more`: at least so many. */
export function countFresh({ fresh, before, more }: SpacesNews): { fresh: number; more: boolean } {
  const posts = new Set([...before.values(), ...fresh.values()].map(({ thread, post }) => `${thread}/${post}`));
  return { fresh: posts.size, more };
}

export function spacesNewsAfter(news: SpacesNews, told: SpacesTold): SpacesNews {
  switch (told.kind) {
    case "asking":
      return { ...news, fresh: new Map(), before: new Map([...news.before, ...news.fresh]) };
    case "stands": {
      const { more, read, unseen } = told;
      const taken = new Set([...news.taken, ...(told.taken ?? [])]);
      return {
        fresh: withWritten(news.fresh, told.written),
        before: new Map(),
        more,
        read,
        unseen,
        taken,
        gone: false,
      };
    }
    case "written":
      return { ...news, fresh: withWritten(news.fresh, told.written) };
    case "thread-read":
      return without(news, ({ thread, post }) => thread === told.thread && post <= told.number);
    case "space-read":
      return without(news, ({ space }) => space === told.space);
    case "reading":
      return { ...news, read: told.read };
    case "titles-taken":
      return { ...news, taken: new Set([...news.taken, ...told.threads]) };
    case "notices-changed":
      return { ...news, unseen: told.unseen };
    case "gone":
      return { ...news, gone: true };
    case "loaded":
      return { ...beginSpacesNews(), gone: news.gone };
  }
}

function withWritten(known: SpacesNews["fresh"], written: readonly SpaceWritten[]): SpacesNews["fresh"] {
  const came = written.flatMap(({ space, posts }) => posts.map(([thread, post]): Came => ({ space, thread, post })));
  return new Map([...known, ...came.map((one): [string, Came] => [`${one.space}/${one.thread}/${one.post}`, one])]);
}

function without(news: SpacesNews, is: (came: Came) => boolean): SpacesNews {
  const kept = (known: SpacesNews["fresh"]) => new Map([...known].filter(([, came]) => !is(came)));
  return { ...news, fresh: kept(news.fresh), before: kept(news.before) };
}
