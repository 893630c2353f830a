import type { Socket } from "socket.io-client";
import { livePath } from "#realtime/messages.ts";

/**
 * A socket that is not connected yet; the package comes with it, and not with the page. It begins with long-polling and
 * changes to WebSocket when that works: where WebSocket is blocked, often without an answer, the other way round would
 * wait for the end of a time limit at every connecting.
 */
export async function openSocket(space: string): Promise<Socket> {
  const { io } = await import("socket.io-client");
  return io(space, {
    path: livePath,
    transports: ["polling", "websocket"],
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 15_000,
    randomizationFactor: 0.5,
    timeout: 15_000,
  });
}
