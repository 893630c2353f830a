import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import { beginLine, type Line, type Side } from "#realtime/client/line-state.ts";
import { isUnsent } from "#realtime/client/outbox.ts";
import { personSide } from "#realtime/client/person-side.ts";
import { personWire } from "#realtime/client/person-wire.ts";
import { runLine } from "#realtime/client/run-line.ts";
import { staffSide } from "#realtime/client/staff-side.ts";
import { staffWire } from "#realtime/client/staff-wire.ts";
import { makeTabOutbox } from "#realtime/client/tab-outbox.ts";
import type { Wire, WireNews } from "#realtime/client/wire.ts";
import { livePath, personSpace, staffSpace } from "#realtime/messages.ts";
import type { LivePerson, LiveStaff } from "#test/support/live/seed-live.ts";

/** One tab that talks: the browser's own part, with everything it does about a lost line, over a real socket. */
export type Talker = {
  /** Writes and presses Send, whatever the line is like. */
  write(words: string): void;
  /** What it holds, in order: the numbers and the words of messages. */
  transcript(): { n: number; words: string }[];
  unsent(): number;
  /** Of what is not in the conversation yet, in order. */
  states(): string[];
  /** Messages that were handed back to the writer: behind, and now to be read before sending again. */
  handedBack(): number;
  connection(): string;
  /** Presses Send again for what was handed back, once it has caught up. */
  sendAgain(): void;
  /** Words that could not be sent for half an hour were taken out of the tab. */
  removedOld(): boolean;
  /** The tab came back to the front. */
  wake(): void;
  close(): void;
};

type Given = {
  /** What the device takes for the time. */
  now?: () => number;
  transports?: ("polling" | "websocket")[];
  /** The site's own address, where the line goes another way. */
  origin?: string;
  /** Each message as it comes onto the page, its writer's own among them. */
  heard?: (words: string) => void;
};

export function openPersonTalker(url: string, { conversationId, cookie }: LivePerson, given: Given = {}): Talker {
  const socket = socketTo(url, personSpace, cookie, given);
  return talk(conversationId, personSide, (tell) => personWire(socket, conversationId, tell), given);
}

export function openStaffTalker(url: string, { cookie }: LiveStaff, reference: string, given: Given = {}): Talker {
  const socket = socketTo(url, staffSpace, cookie, given);
  return talk(reference, staffSide, (tell) => staffWire(socket, { reference, opening: null }, tell), given);
}

function socketTo(
  url: string,
  space: string,
  cookie: string,
  { transports = ["websocket"], origin = url }: Given,
): Socket {
  return io(`${url}${space}`, {
    path: livePath,
    transports,
    autoConnect: false,
    forceNew: true,
    extraHeaders: { cookie, origin },
    reconnectionDelay: 100,
    reconnectionDelayMax: 1_000,
    timeout: 5_000,
  });
}

type Item = { n: number; kind: string; words?: string };

function talk<Some extends Item, Now>(
  about: string,
  side: Side<Some>,
  wire: (tell: (news: WireNews<Some, Now>) => void) => Wire<Some, Now>,
  { now = Date.now, heard }: Given,
): Talker {
  const storage = memoryStorage();
  let line: Line<Some, Now | null> = beginLine<Some, Now | null>({
    conversation: about,
    items: [],
    now: null,
    live: true,
    waiting: [],
  });
  const running = runLine<Some, Now | null>(line, {
    side,
    outbox: makeTabOutbox(() => storage, now),
    now,
    reach: (tell) => Promise.resolve(wire(tell)),
    sayByForm: () => Promise.resolve(false),
    show(shown) {
      const fresh = shown.transcript.items.slice(line.transcript.items.length);
      line = shown;
      if (heard) for (const { words } of fresh) if (words !== undefined) heard(words);
    },
  });
  const write = (words: string) => running.tell({ kind: "written", clientId: randomUUID(), words });
  const ticking = setInterval(() => running.tell({ kind: "tick" }), 1_000);
  return {
    write,
    sendAgain() {
      if (line.connection !== "caught up") return;
      for (const { clientId, words, state } of line.waiting) {
        if (state !== "refused") continue;
        running.tell({ kind: "taken-back", clientId });
        write(words);
      }
    },
    removedOld: () => line.removedOld,
    transcript: () => line.transcript.items.map(({ n, words = "" }) => ({ n, words })),
    states: () => line.waiting.map(({ state }) => state),
    unsent: () => line.waiting.filter(isUnsent).length,
    handedBack: () => line.waiting.filter(({ state }) => state === "refused").length,
    connection: () => line.connection,
    wake: () => running.tell({ kind: "woke" }),
    close() {
      clearInterval(ticking);
      running.stop();
    },
  };
}

/** A tab's storage, for a browser's part that runs without a browser. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}
