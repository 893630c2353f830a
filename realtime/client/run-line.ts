import type { Line, LineAsk, LineEvent, Side } from "./line-state.ts";
import { lineAfter } from "./line-after.ts";
import { isUnsent, type Waiting } from "./outbox.ts";
import type { TabOutbox } from "./tab-outbox.ts";
import type { Wire, WireNews } from "./wire.ts";

type Numbered = { n: number };

export type LineTools<Item extends Numbered, Now> = {
  side: Side<Item>;
  outbox: TabOutbox;
  now(): number;
  /** Null where nothing is live: what waits goes by the form. */
  reach: ((tell: (news: WireNews<Item, Now>) => void) => Promise<Wire<Item, Now>>) | null;
  /** @returns whether it was kept. */
  sayByForm(message: Waiting): Promise<boolean>;
  show(line: Line<Item, Now>): void;
};

const reachAgainMs = 10_000;

type Untimed<Event> = Event extends { at: number } ? Omit<Event, "at"> : never;

/** An event; the moment is put to it here. */
export type LineNews<Item, Now> = Untimed<LineEvent<Item, Now>>;

export type RunningLine<Item, Now> = { tell(news: LineNews<Item, Now>): void; stop(): void };

/** Does what a line asks for, with a real wire and the tab's storage, and tells the line how it went. */
export function runLine<Item extends Numbered, Now>(
  begun: Line<Item, Now>,
  tools: LineTools<Item, Now>,
): RunningLine<Item, Now> {
  let line = begun;
  let stopped = false;
  const wire = holdWire(tools.reach, (news) => tell(news));

  const tell = (news: LineNews<Item, Now>): void => {
    if (stopped) return;
    if (wasWiped(line, tools.outbox)) take({ kind: "wiped" });
    take(news);
    tools.show(line);
  };
  const take = (news: LineNews<Item, Now>): void => {
    const before = line.waiting;
    const { line: after, asks } = lineAfter(line, timed(news, tools.now()), tools.side);
    line = after;
    if (after.waiting !== before) line = keep(after, tools.outbox);
    for (const ask of asks) void act(ask, { ...tools, wire }, tell);
  };
  tell({ kind: "tick" });
  return {
    tell,
    stop() {
      stopped = true;
      wire.close();
    },
  };
}

function timed<Item, Now>(news: LineNews<Item, Now>, at: number): LineEvent<Item, Now> {
  return { ...news, at } as LineEvent<Item, Now>;
}

/** The words that waited were in the tab's storage, and are there no more: somebody left, or cleared this device. */
function wasWiped<Item extends Numbered, Now>(line: Line<Item, Now>, outbox: TabOutbox): boolean {
  return line.isKept && line.waiting.some(isUnsent) && outbox.read(line.conversation) === null;
}

function keep<Item extends Numbered, Now>(line: Line<Item, Now>, outbox: TabOutbox): Line<Item, Now> {
  return { ...line, isKept: outbox.keep(line.conversation, line.waiting) };
}

/** The wire once it is there. Each try loads the package anew when it could not be loaded before. */
function holdWire<Item extends Numbered, Now>(
  reach: LineTools<Item, Now>["reach"],
  tell: (news: WireNews<Item, Now>) => void,
) {
  let held: Wire<Item, Now> | null = null;
  let reaching = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    clearTimeout(timer);
    if (reach === null || reaching || closed) return;
    reaching = true;
    reach((news) => closed || tell(news)).then(
      (wire) => (closed ? wire.close() : (held = wire)),
      () => {
        reaching = false;
        timer = setTimeout(open, reachAgainMs);
        tell({ kind: "lost" });
      },
    );
  };
  open();
  return {
    get: () => held,
    renew: () => (held === null ? open() : held.renew()),
    close() {
      closed = true;
      clearTimeout(timer);
      held?.close();
    },
  };
}

type Doing<Item extends Numbered, Now> = LineTools<Item, Now> & { wire: ReturnType<typeof holdWire<Item, Now>> };

async function act<Item extends Numbered, Now>(
  ask: LineAsk,
  { wire, sayByForm }: Doing<Item, Now>,
  tell: (news: LineNews<Item, Now>) => void,
): Promise<void> {
  switch (ask.kind) {
    case "close":
      return wire.close();
    case "renew":
      return wire.renew();
    case "say-by-form": {
      const { clientId } = ask.message;
      return tell({ kind: "said-by-form", clientId, kept: await sayByForm(ask.message).catch(() => false) });
    }
    case "catch-up": {
      const answer = await wire
        .get()
        ?.catchUp(ask.after)
        .catch(() => null);
      return tell(answer ? { kind: "caught-up", ask: ask.ask, answer } : { kind: "no-answer", ask: ask.ask });
    }
    case "say": {
      const { clientId, words } = ask.message;
      const answer = await wire
        .get()
        ?.say({ clientId, words, after: ask.after })
        .catch(() => null);
      return tell(answer ? { kind: "said", clientId, answer } : { kind: "not-said", clientId });
    }
  }
}
