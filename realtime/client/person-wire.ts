import type { Socket } from "socket.io-client";
import type { PersonItem, PersonNow } from "#app/domain/conversation/transcript.ts";
import type { PersonToServer, ServerToPerson } from "#realtime/messages.ts";
import { keepConnected } from "./keep-connected.ts";
import type { Wire, WireNews } from "./wire.ts";

type PersonSocket = Socket<ServerToPerson, PersonToServer>;

const answerWithinMs = 10_000;

/** The person's wire of one conversation over a socket that is not connected yet. */
export function personWire(
  socket: PersonSocket,
  conversation: string,
  tell: (news: WireNews<PersonItem, PersonNow>) => void,
): Wire<PersonItem, PersonNow> {
  const ours = (news: { conversation: string }) => news.conversation === conversation;
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
    catchUp: (after) => socket.timeout(answerWithinMs).emitWithAck("catch-up", { conversation, after }),
    say: ({ clientId, words }) => socket.timeout(answerWithinMs).emitWithAck("say", { conversation, clientId, words }),
    renew: () => void socket.disconnect().connect(),
    close,
  };
}
