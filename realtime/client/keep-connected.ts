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
    if (isRefusal(error)) return heard.refused();
    heard.lost();
    if (!socket.active) later();
  });
  return () => {
    clearTimeout(timer);
    socket.off();
    socket.disconnect();
  };
}

/** The site knows this browser no more; anything else is the line, or a full site. */
function isRefusal(error: Error & { data?: unknown }): boolean {
  const { data } = error;
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "gone";
}
