import { lineAfter } from "#realtime/client/line-after.ts";
import { beginLine, type Line, type LineAsk, type LineEvent, type Side } from "#realtime/client/line-state.ts";
import type { CatchUp, Said } from "#realtime/messages.ts";

export type Item = { n: number; clientId: string | null; words: string };
type Now = string;
export type Told = LineEvent<Item, Now> extends infer One ? (One extends unknown ? Omit<One, "at"> : never) : never;

export const side: Side<Item> = {
  ownIdOf: ({ clientId }) => clientId,
  asksReload: ({ words }) => words === "answered",
  readsFirst: false,
};

/** A site that keeps each id once and numbers what it keeps, as the contract says. */
export function makeSite() {
  const items: Item[] = [];
  return {
    items,
    say(clientId: string | null, words: string): Said {
      const there = clientId === null ? undefined : items.find((one) => one.clientId === clientId);
      const item = there ?? { n: items.length + 1, clientId, words };
      if (there === undefined) items.push(item);
      return { ok: true, n: item.n, at: "2026-03-02T09:00:00.000Z" };
    },
    catchUp(after: number, most = 200): CatchUp<Item, Now> {
      const rest = items.filter(({ n }) => n > after);
      return {
        ok: true,
        items: rest.slice(0, most),
        last: items.length,
        more: rest.length > most,
        now: "Sam is here.",
      };
    },
  };
}

/** A page with a line, and a clock that only moves when it is told to. */
export function openPage(given: Partial<Parameters<typeof beginLine<Item, Now>>[0]> = {}, asSide = side) {
  const begun = { conversation: "one", items: [], now: "as loaded", live: true, waiting: [], ...given };
  const page = {
    at: 1_000_000,
    line: beginLine<Item, Now>(begun) as Line<Item, Now>,
    /** Tells the line something. @returns what it asks for. */
    tell(told: Told, laterMs = 0): LineAsk[] {
      page.at += laterMs;
      const { line, asks } = lineAfter(page.line, { ...told, at: page.at } as LineEvent<Item, Now>, asSide);
      page.line = line;
      return asks;
    },
    write: (clientId: string, words = clientId) => page.tell({ kind: "written", clientId, words } as Told),
    states: () => page.line.waiting.map(({ clientId, state }) => `${clientId} ${state}`),
    shown: () => page.line.transcript.items.map(({ words }) => words),
    /** Connects and answers every asking until there is none. @returns what is asked for then. */
    catchUp(site: ReturnType<typeof makeSite>, most?: number): LineAsk[] {
      return page.answer(page.tell({ kind: "connected" } as Told), site, most);
    },
    answer(asks: LineAsk[], site: ReturnType<typeof makeSite>, most?: number): LineAsk[] {
      const [ask, ...rest] = asks;
      if (ask?.kind !== "catch-up") return asks;
      const answer = site.catchUp(ask.after, most);
      return [...rest, ...page.answer(page.tell({ kind: "caught-up", ask: ask.ask, answer } as Told), site, most)];
    },
  };
  return page;
}
