import type { Socket } from "socket.io-client";

type Heard = { connected(): void; lost(): void; refused(): void };

const againMs = 4_000;

/**
 * Tells of connecting and losing, and comes back where the package gives up: after the site itself ended the socket, or
 * refused it at the door. Each browser waits a little differently, so that not all come back at once.
 */
export function keepConnected(socket: Socket, heard: Heard, wait = setTimeout): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = wait(() => socket.connect(), againMs * (0.5 + Math.random()));
  };
  socket.on("connect", heard.connected);
  socket.on("disconnect", (reason) => {
    heard.lost();
    if (reason === "io server disconnect") later();
  });
  socket.on("connect_error", (error) => {
    if (error.message === "gone") return heard.refused(); // the session is not open any more
    heard.lost();
    if (!socket.active) later();
  });
  return () => {
    clearTimeout(timer);
    socket.off();
    socket.disconnect();
  };
}
