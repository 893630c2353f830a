import type { Socket } from "socket.io-client";
import { staffSpace, type ServerToStaff, type StaffToServer } from "#realtime/messages.ts";
import { keepConnected } from "./keep-connected.ts";
import { openSocket } from "./open-socket.ts";

type DeskSocket = Socket<ServerToStaff, StaffToServer>;

const answerWithinMs = 10_000;

/**
 * Tells when something of the desk's lists may have changed: on a hint, and each time the site says that it will give
 * hints from now on, because what changed before that (since the page was made, or the line was lost) was hinted to
 * nobody. @returns what stops it.
 */
export async function watchDesk(changed: () => void): Promise<() => void> {
  const socket: DeskSocket = await openSocket(staffSpace);
  socket.on("desk-changed", changed);
  const close = keepConnected(socket, {
    connected() {
      // An answer that does not come means a line that is broken: the next connecting asks again.
      socket.timeout(answerWithinMs).emit("desk", (broken) => {
        if (!broken) changed();
      });
    },
    lost: () => undefined,
    // Loading the lists again leads to signing in.
    refused: changed,
  });
  socket.connect();
  return close;
}
