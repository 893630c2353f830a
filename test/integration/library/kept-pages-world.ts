import { once } from "node:events";
import { createServer, request as ask, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { makeApp } from "#app/http/make-app.ts";
import { ownOriginsOf } from "#app/http/web-server.ts";
import { loader as collection } from "#app/routes/collections.$id/route.tsx";
import { loader as list } from "#app/routes/library._index/route.tsx";
import { loader as record } from "#app/routes/library.$number/route.tsx";
import { loader as page } from "#app/routes/library.$number_.s.$page/route.tsx";
import { loader as text } from "#app/routes/library.$number_.text/route.tsx";
import type { Services } from "#app/services.ts";
import { serverBuild } from "#test/support/server-build.ts";

type Screen = { path: string; loader: (args: LoaderFunctionArgs) => unknown };

const screens: readonly Screen[] = [
  { path: "library", loader: list },
  { path: "library/:number", loader: record },
  { path: "library/:number/s/:page", loader: page },
  { path: "library/:number/text", loader: text },
  { path: "collections/:id", loader: collection },
];

/** A page with everything that its loader gave, and one script of its own. */
function drawn(loaderData: unknown, { nonce }: AppLoadContext): Buffer<ArrayBuffer> {
  return Buffer.from(`<html><script nonce="${nonce}">own()</script><p>${JSON.stringify(loaderData)}</p></html>`);
}

/** The library's own loaders, with pages that show all of what they give. Drawn as app/entry.server.tsx does it. */
function buildOf(): ServerBuild {
  const routes = screens.map(({ path, loader }) => [
    path,
    { id: path, path, module: { default: () => null, loader: loader as never } },
  ]);
  return serverBuild({
    draw: (_request, status, headers, { staticHandlerContext: { loaderData } }, context) => {
      const html = drawn(loaderData, context);
      headers.set("Content-Type", "text/html; charset=utf-8");
      context.keeping?.drawn({ html, status, headers });
      return new Response(html, { status, headers });
    },
    routes: Object.fromEntries(routes) as ServerBuild["routes"],
  });
}

export type Got = { status: number; policy: string; isKept: boolean; body: string };

/** The site's way in, on a port of its own, with the pages of the library behind it. */
export async function serveLibrary(services: Services) {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const config = { ...services.config, port, siteUrl: `http://127.0.0.1:${port}` };
  const parts = { services: { ...services, config }, build: buildOf(), clientFolder: "public" };
  server.on("request", makeApp({ ...parts, readiness: { stopping: false }, ownOrigins: ownOriginsOf(config) }));
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Got> => {
    const sent = ask({ port, host: "127.0.0.1", path, headers: { "accept-encoding": "gzip", ...headers } }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    const bytes = await buffer(response);
    const policy = String(response.headers["content-security-policy"]);
    const body = response.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
    return { status: response.statusCode ?? 0, policy, isKept: policy.includes("sha256-"), body: String(body) };
  };
  return {
    get,
    /** Reads until the page comes as it was kept: keeping happens beside the first answer. */
    async warm(path: string): Promise<Got> {
      for (let tries = 0; tries < 200; tries++) {
        const got = await get(path);
        if (got.isKept) return got;
      }
      throw new Error(`${path} was never kept`);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
