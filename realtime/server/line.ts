import type { Socket as Connection } from "engine.io";

/** One connection of a browser, let in at the door: whose session it is, and nothing else of the request. */
export type Line = { tokenHash: string; connection: Connection; spaces: number };

/** What a client that reads nothing may leave waiting here before it is let go. */
const mostUnreadBytes = 1024 * 1024;

/** How long a browser has to answer a goodbye. */
export const goodbyeMs = 1_000;

/** Ends a connection after what was said already: nothing more is taken from it or sent. */
export function endLine(line: Line): void {
  line.connection.close();
  setTimeout(() => cutLine(line), goodbyeMs).unref();
}

/** Closes a connection at once, without waiting for a client that may never answer. */
export function cutLine({ connection }: Line): void {
  const webSocket = webSocketOf(connection);
  connection.close(true);
  webSocket?.terminate();
}

/** Whether more waits to be sent than a slow line could need. */
export function isNotReading({ connection }: Line): boolean {
  let bytes = webSocketOf(connection)?.bufferedAmount ?? 0;
  for (const packet of insideOf(connection).writeBuffer) bytes += sizeOf(packet.data);
  return bytes > mostUnreadBytes;
}

/** Whether something sent now goes out at once: what is worthless a minute later is not sent otherwise. */
export function isReady({ connection }: Line): boolean {
  return connection.readyState === "open" && connection.transport.writable;
}

type WebSocket = { bufferedAmount: number; terminate(): void };
type Inside = {
  writeBuffer: readonly { data?: unknown }[];
  transport?: { name: string; socket?: WebSocket };
};

function webSocketOf(connection: Connection): WebSocket | null {
  const { transport } = insideOf(connection);
  return transport?.name === "websocket" ? (transport.socket ?? null) : null;
}

/** What the library shows to nobody, and offers no other way to: how much waits to be sent, and on what. The one place that looks. */
function insideOf(connection: Connection): Inside {
  return connection as unknown as Inside;
}

function sizeOf(data: unknown): number {
  return typeof data === "string" ? data.length : data instanceof Uint8Array ? data.byteLength : 0;
}
