import type { Socket } from "socket.io-client";
import type { StaffItem, StaffNow } from "#app/domain/conversation/transcript.ts";
import type { ServerToStaff, StaffToServer } from "#realtime/messages.ts";
import { keepConnected } from "./keep-connected.ts";
import type { SayOver, Wire, WireNews } from "./wire.ts";

type StaffSocket = Socket<ServerToStaff, StaffToServer>;

/** Between staff the wire also says that somebody writes: worth nothing a moment later, so it is never kept to be sent. */
export type StaffWire = Wire<StaffItem, StaffNow> & { typing(): void };

/** `opening`: of the page that shows it; null where there is none. */
export type OpenRecord = { reference: string; opening: string | null };

const answerWithinMs = 10_000;

/** A member of staff's wire of one referral over a socket that is not connected yet. */
export function staffWire(
  socket: StaffSocket,
  { reference, opening }: OpenRecord,
  tell: (news: WireNews<StaffItem, StaffNow>) => void,
): StaffWire {
  const ours = (news: { reference: string }) => news.reference === reference;
  socket.on("items", (news) => ours(news) && tell({ kind: "items", items: news.items }));
  socket.on("now", (news) => ours(news) && tell({ kind: "now", now: news.now }));
  socket.on("gone", (news) => ours(news) && tell({ kind: "gone" }));
  const close = keepConnected(socket, {
    connected: () => tell({ kind: "connected" }),
    lost: () => tell({ kind: "lost" }),
    refused: () => tell({ kind: "gone" }),
  });
  socket.connect();
  return {
    catchUp: (after) => socket.timeout(answerWithinMs).emitWithAck("catch-up", { reference, after, opening }),
    say: (message) => socket.timeout(answerWithinMs).emitWithAck("say", { reference, ...sayOf(message) }),
    typing: () => void socket.volatile.emit("typing", { reference }),
    renew: () => void socket.disconnect().connect(),
    close,
  };
}

function sayOf({ clientId, words, after }: SayOver): SayOver {
  return { clientId, words, after };
}
