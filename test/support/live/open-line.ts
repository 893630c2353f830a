import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import type { PersonItem, PersonNow, StaffItem, StaffNow } from "#app/domain/conversation/transcript.ts";
import type { LivePerson, LiveStaff } from "#test/support/live/seed-live.ts";
import {
  livePath,
  personSpace,
  staffSpace,
  type CatchUp,
  type LiveRefusal,
  type PersonSaid,
  type Said,
} from "#realtime/messages.ts";

export type LineOptions = {
  transports?: ("polling" | "websocket")[];
  origin?: string;
  reconnects?: boolean;
  patienceMs?: number;
};

/** One tab of a person: what it was sent, in order, and every frame as it came over the line. */
export async function openPersonLine(url: string, person: LivePerson, options: LineOptions = {}) {
  const { conversationId: conversation } = person;
  const line = await openLine(url, personSpace, person.cookie, options);
  const seen = watchItems<PersonItem, PersonNow>(line.socket);
  return {
    ...line,
    ...seen,
    catchUp: (after = 0) => seen.keep(line.ask<CatchUp<PersonItem, PersonNow>>("catch-up", { conversation, after })),
    say: (words: string, clientId: string = randomUUID()) =>
      line.ask<PersonSaid>("say", { conversation, clientId, words }),
  };
}

/** One page of the desk, open at one record unless another is named. */
export async function openStaffLine(url: string, staff: LiveStaff, options: LineOptions = {}) {
  const line = await openLine(url, staffSpace, staff.cookie, options);
  const seen = watchItems<StaffItem, StaffNow>(line.socket);
  return {
    ...line,
    ...seen,
    catchUp: (reference: string, after = 0, opening: string | null = null) =>
      seen.keep(line.ask<CatchUp<StaffItem, StaffNow>>("catch-up", { reference, after, opening })),
    say: (reference: string, words: string, clientId: string = randomUUID(), after = seen.last()) =>
      line.ask<Said>("say", { reference, clientId, words, after }),
    typing: (reference: string) => void line.socket.emit("typing", { reference }),
    desk: () => line.socket.timeout(line.patienceMs).emitWithAck("desk") as Promise<{ ok: boolean }>,
  };
}

export type PersonLine = Awaited<ReturnType<typeof openPersonLine>>;
export type StaffLine = Awaited<ReturnType<typeof openStaffLine>>;

/** A line of a browser into one of the spaces. */
export async function openLine(url: string, space: string, cookie: string, options: LineOptions) {
  const socket: Socket = io(`${url}${space}`, {
    path: livePath,
    transports: options.transports ?? ["websocket"],
    extraHeaders: { cookie, origin: options.origin ?? url },
    reconnection: options.reconnects ?? false,
    forceNew: true,
  });
  const frames: string[] = [];
  const { patienceMs = 5_000 } = options;
  socket.io.engine.on("packet", ({ data }) => void frames.push(String(data)));
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return {
    socket,
    frames,
    patienceMs,
    ask: <Answered>(name: string, ask: unknown) =>
      socket.timeout(patienceMs).emitWithAck(name, ask) as Promise<Answered | LiveRefusal>,
    ended: () => new Promise<string>((resolve) => void socket.once("disconnect", resolve)),
    close: () => void socket.disconnect(),
  };
}

function watchItems<Item extends { n: number }, Now>(socket: Socket) {
  const items: Item[] = [];
  const nows: Now[] = [];
  const gone: unknown[] = [];
  socket.on("items", (news: { items: Item[] }) => void items.push(...news.items));
  socket.on("now", (news: { now: Now }) => void nows.push(news.now));
  socket.on("gone", (news: unknown) => void gone.push(news));
  return {
    items,
    nows,
    gone,
    last: () => items.at(-1)?.n ?? 0,
    keep: async (asked: Promise<CatchUp<Item, Now> | LiveRefusal>) => {
      const answer = await asked;
      if (answer.ok) items.push(...answer.items);
      return answer;
    },
  };
}
