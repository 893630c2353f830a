import type { IncomingMessage } from "node:http";
import { countedAddress } from "./counted-address.ts";

/**
 * The counted address of a request that Express does not see. Each trusted proxy adds one address at the end of
 * `X-Forwarded-For`; what stands before those was written by whoever asks, and is not believed.
 */
export function makeAddressOf(trustedProxies: number): (request: IncomingMessage) => string {
  return ({ headers, socket }) => {
    const said = trustedProxies === 0 ? "" : String(headers["x-forwarded-for"] ?? "");
    const forwarded = said.split(",").flatMap((one) => one.trim() || []);
    const line = [...forwarded, socket.remoteAddress ?? "unknown"];
    return countedAddress(line[Math.max(0, line.length - 1 - trustedProxies)] ?? "unknown");
  };
}
