import type { Socket } from "socket.io-client";
import type { LiveRefusal, MembersToServer, ServerToMembers } from "#realtime/messages.ts";
import { keepConnected } from "./keep-connected.ts";

export type MembersSocket = Socket<ServerToMembers, MembersToServer>;

/** What a page that follows something can be asked to do. */
export type Following = {
  /** The view may be old: asks where things stand. */
  ask(): void;
  stop(): void;
};

const answerWithinMs = 10_000;
const tryAgainMs = 5_000;

type Followed<Stands> = {
  ask(socket: ReturnType<MembersSocket["timeout"]>): Promise<Stands | LiveRefusal>;
  stands(answer: Stands): void;
  gone(): void;
};

/**
 * Follows something over a socket that is not connected yet: on each connecting, and whenever its view may be old, it asks
 * where that stands, so that nothing is lost between two lines.
 */
export function keepFollowing<Stands extends { ok: true }>(
  socket: MembersSocket,
  { ask: askFor, stands, gone }: Followed<Stands>,
): Following {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const answered = (answer: Stands | LiveRefusal) => {
    if (answer.ok) stands(answer);
    else if (answer.kind === "gone") gone();
    else timer = setTimeout(ask, answer.kind === "too-fast" ? answer.retryAfterSeconds * 1_000 : tryAgainMs);
  };
  const ask = () => {
    clearTimeout(timer);
    if (!socket.connected) return;
    askFor(socket.timeout(answerWithinMs)).then(answered, () => {
      if (socket.connected) socket.disconnect().connect(); // no answer: the line is broken and does not know it
    });
  };
  const close = keepConnected(socket, {
    connected: ask,
    lost: () => clearTimeout(timer),
    refused: () => undefined, // signed out: the page stays as it is, and the next step leads to signing in
  });
  socket.connect();
  return {
    ask,
    stop() {
      clearTimeout(timer);
      close();
    },
  };
}
