import { createReadStream } from "node:fs";
import { connect, type NetConnectOpts, type Socket } from "node:net";
import { once } from "node:events";
import type { Scanner, ScanVerdict } from "./scanner.ts";

const chunkBytes = 65_536;
const longestReply = 1_000; // letters

/**
 * A scanner that asks ClamAV's `clamd` over TCP or a socket file (its INSTREAM command). Anything but a plain "OK" or a
 * finding counts as no answer: a scanner that was set up and does not work lets nothing through.
 */
export function makeClamdScanner(where: NetConnectOpts, { timeoutMs }: { timeoutMs: number }): Scanner {
  return {
    scan: async (path) => {
      const socket = connect(where);
      socket.setTimeout(timeoutMs, () => socket.destroy(new Error("No answer")));
      try {
        const reply = replyOf(socket);
        await Promise.race([send(socket, path), reply]);
        return verdictOf(await reply);
      } catch {
        return { kind: "unavailable" };
      } finally {
        socket.destroy();
      }
    },
  };
}

/** `clamd://host:3310` or `unix:/run/clamav/clamd.ctl`, as the settings say it; null when it is neither. */
export function parseClamdAddress(address: string): NetConnectOpts | null {
  if (address.startsWith("unix:/")) return { path: address.slice("unix:".length) };
  const parts = /^clamd:\/\/([^/:]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(address);
  const [, host = "", port = ""] = parts ?? [];
  return parts === null ? null : { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
}

async function send(socket: Socket, path: string): Promise<void> {
  if (socket.connecting) await once(socket, "connect");
  socket.write("zINSTREAM\0");
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await once(socket, "drain");
  }
  socket.write(Buffer.alloc(4));
}

function replyOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = "";
    socket.on("data", (chunk: Buffer) => {
      reply += chunk.toString("latin1");
      if (reply.includes("\0") || reply.length > longestReply) resolve(reply.split("\0")[0] ?? "");
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("The line was closed")));
  });
}

function verdictOf(reply: string): ScanVerdict {
  if (reply === "stream: OK") return { kind: "clean" };
  const sign = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  return sign === undefined ? { kind: "unavailable" } : { kind: "blocked", sign };
}
