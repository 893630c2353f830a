import { isIP, type Socket } from "node:net";
import { callbackify } from "node:util";
import { Agent, buildConnector } from "undici";
import { InsideAddress, pinAddress, type Guard } from "./guard.ts";

const headerBytes = 16 * 1024;
const connectMs = 4_000;

/**
 * Opens connections to outside addresses alone. Every connection, whatever led to it, is made to the address that was
 * judged, and is dropped again when the other end is another one.
 */
export function openGuardedAgent(guard: Guard): Agent {
  const connect = buildConnector({ timeout: connectMs, maxCachedSessions: 0, allowH2: false });
  const open = callbackify(async (options: buildConnector.Options): Promise<Socket> => {
    const { hostname, protocol } = options;
    const address = await pinAddress(hostname, guard);
    // A certificate is judged by the name that was asked for, not by the address.
    const named = protocol === "https:" && isIP(hostname) === 0 ? { servername: hostname } : {};
    const socket = await connected(connect, { ...options, ...named, hostname: address });
    if (guard.mayReach(socket.remoteAddress ?? "")) return socket;
    socket.destroy();
    throw new InsideAddress();
  });
  return new Agent({
    connections: 1,
    pipelining: 0, // no connection is kept
    allowH2: false,
    maxHeaderSize: headerBytes,
    connect: (options, callback) =>
      open(options, (error, socket) => (error === null ? callback(null, socket) : callback(error, null))),
  });
}

function connected(connect: buildConnector.connector, options: buildConnector.Options): Promise<Socket> {
  return new Promise((resolve, reject) => {
    connect(options, (error, socket) => (error === null ? resolve(socket) : reject(error)));
  });
}
