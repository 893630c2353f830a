import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createProbe, type AddressInfo } from "node:net";
import type { Config } from "#app/config.ts";

const headersWithinMs = 20_000;
const requestWithinMs = 60_000; // a whole form on a slow phone takes seconds

/** Port 0 asks for any free one; it has to be known before anything says where the site is. */
export async function withPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const probe = createProbe();
  await new Promise<void>((resolve) => probe.listen(0, config.host, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return { ...config, port, siteUrl: config.siteUrl.replace(/:0$/, `:${port}`) };
}

/** Where our own pages come from. In the demonstration this computer has three names. */
export function ownOriginsOf({ siteUrl, mode, port }: Config): ReadonlySet<string> {
  const loopback = ["127.0.0.1", "localhost", "[::1]"].map((host) => `http://${host}:${port}`);
  return new Set([new URL(siteUrl).origin, ...(mode === "live" ? [] : loopback)]);
}

/** A request that comes in drop by drop is not waited for: each one holds a place that somebody else needs. */
export async function listenOn({ port, host }: Config, answer: RequestListener): Promise<Server> {
  const server = createServer({ headersTimeout: headersWithinMs, requestTimeout: requestWithinMs }, answer);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return server;
}

/** No new requests; those under way are finished, but none is waited for longer than this. */
export async function closeServer(server: Server, withinMs: number): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), withinMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}
