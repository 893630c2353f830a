import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { arrayBuffer } from "node:stream/consumers";
import { createRequestHandler } from "@remix-run/express";
import type { EntryContext, ServerBuild } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import express from "express";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { elementsOf } from "./elements-of.ts";

/**
 * The least that a page of this size costs in Remix: one route without a loader, a session or a query, whose component
 * is the tree of our own page (the file named), rendered whole into one buffer as ours is.
 */
const page = elementsOf(readFileSync(process.argv[2] ?? "", "utf8"));

async function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const html = await new Promise<ArrayBuffer>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(createElement(RemixServer, { context, url: request.url }), {
      onAllReady() {
        const body = new PassThrough();
        arrayBuffer(body).then(resolve, reject);
        pipe(body);
      },
      onError: reject,
    });
  });
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Length", String(html.byteLength));
  return new Response(html, { status, headers });
}

const root = { id: "root", path: "" };
const shown = { hasAction: false, hasLoader: false, hasClientAction: false, hasClientLoader: false };
const build: ServerBuild = {
  mode: "production",
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
  },
  entry: { module: { default: handleRequest } },
  routes: { root: { ...root, module: { default: () => page } } },
  assets: {
    entry: { module: "/entry.js", imports: [] },
    routes: { root: { ...root, ...shown, hasErrorBoundary: false, module: "/root.js" } },
    url: "/manifest.js",
    version: "1",
  },
};

const app = express()
  .disable("x-powered-by")
  .use(createRequestHandler({ build, mode: "production" }));
const server = createServer(app);
server.listen(0, "127.0.0.1", () => console.log(`Ready: http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("SIGTERM", () => process.exit(0));
