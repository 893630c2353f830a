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
    if (isSessionOver(error)) return heard.refused();
    heard.lost();
    if (!socket.active) later();
  });
  return () => {
    clearTimeout(timer);
    socket.off();
    socket.disconnect();
  };
}

/** The session is not open any more: said by the space, or at the door to a browser that comes back. */
function isSessionOver(error: Error & { context?: unknown }): boolean {
  if (error.message === "gone") return true;
  const { context } = error;
  if (typeof context !== "object" || context === null || !("responseText" in context)) return false;
  return String(context.responseText).includes('"no-session"');
}
