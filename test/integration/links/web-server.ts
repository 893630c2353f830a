import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { LookAtLink } from "#app/domain/links/look.ts";
import { isOutsideAddress } from "#app/links/is-outside-address.ts";
import { makeLookAtLink } from "#app/links/look-at-link.ts";
import { userAgentOf } from "#app/links/user-agent-of.ts";

export type WebServer = {
  port: number;
  asked: string[];
  answer: (listener: RequestListener) => void;
} & AsyncDisposable;

/** A site on this machine that answers as it is told. `asked`: the paths, in order. */
export async function openWebServer(first: RequestListener): Promise<WebServer> {
  let listener = first;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.on("error", () => undefined);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    answer: (next) => void (listener = next),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const agentOfTests = userAgentOf({
  siteUrl: "https://network.example.org",
  writeTo: "hello@network.example.org",
});

/** Every name that ends in ".example" is this machine, and nothing but these ports of it may be reached inside. */
export function lookerFor(
  ports: readonly number[],
  names: (name: string) => readonly string[] = () => ["127.0.0.1"],
  withinMs?: number,
): LookAtLink {
  const guard = {
    resolve: async (name: string) => names(name),
    mayReach: (address: string) => address === "127.0.0.1" || isOutsideAddress(address),
    ports: ["80", "443", ...ports.map(String)],
  };
  return makeLookAtLink({ userAgent: agentOfTests, guard, ...(withinMs === undefined ? {} : { withinMs }) });
}

/** A page with a title and words. */
export function pageOf(title: string, words: string): RequestListener {
  return (_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html><head><title>${title}</title></head><body><p>${words}</p></body></html>`);
  };
}
