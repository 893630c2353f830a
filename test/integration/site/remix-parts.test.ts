import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { AppLoadContext, EntryContext, ServerBuild } from "@remix-run/node";
import express from "express";
import { expect, test } from "vitest";
import { makeRemixParts } from "#app/http/remix-parts.ts";

const screens: Record<string, { path?: string; index?: true; parentId?: string }> = {
  root: { path: "" },
  "routes/_index": { index: true, parentId: "root" },
  "routes/refer._index": { path: "refer", index: true, parentId: "root" },
  "routes/refer.$flow.$step": { path: "refer/:flow/:step", parentId: "root" },
  "routes/desk": { path: "desk", parentId: "root" },
  "routes/desk.$reference": { path: ":reference", parentId: "routes/desk" },
  "routes/$": { path: "*", parentId: "root" },
};

test.for([
  ["/", ["root", "routes/_index"]],
  ["/refer", ["root", "routes/refer._index"]],
  ["/refer/guide/age", ["root", "routes/refer.$flow.$step"]],
  ["/refer/guide/age?find=x", ["root", "routes/refer.$flow.$step"]],
  ["/refer/guide/age/more", ["root", "routes/$"]],
  ["/desk", ["root", "routes/desk"]],
  ["/desk/ABC", ["root", "routes/desk", "routes/desk.$reference"]],
  ["/constructor", ["root", "routes/$"]],
  ["/referral", ["root", "routes/$"]],
  ["/refer.data.more", ["root", "routes/$"]],
  ["//refer", ["root", "routes/$"]],
] as const)("%s is shown by the screen that it always was", async ([path, shown]) => {
  await using site = await serve();
  const answer = await fetch(site.url + path);
  expect(((await answer.json()) as Drawn).matched).toEqual(shown);
});

test("a part is drawn with its own screens only, and the home page with all of them", async () => {
  await using site = await serve();
  const read = async (path: string) => ((await (await fetch(site.url + path)).json()) as Drawn).known.toSorted();
  expect(await read("/desk/ABC")).toEqual(["root", "routes/$", "routes/desk", "routes/desk.$reference"]);
  expect(await read("/")).toEqual(Object.keys(screens).toSorted());
});

test("the data of a screen is asked for under its own name and is found in its part", async () => {
  await using site = await serve();
  const answer = await fetch(`${site.url}/desk.data`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("from routes/desk");
});

type Drawn = { matched: string[]; known: string[] };

async function serve(): Promise<{ url: string; [Symbol.asyncDispose](): Promise<void> }> {
  const server = createServer(express().use(makeRemixParts(build(), () => ({}) as AppLoadContext)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function draw(_request: Request, status: number, headers: Headers, { staticHandlerContext, manifest }: EntryContext) {
  const matched = staticHandlerContext.matches.map(({ route }) => route.id);
  return new Response(JSON.stringify({ matched, known: Object.keys(manifest.routes) }), { status, headers });
}

function build(): ServerBuild {
  const parts = { hasAction: false, hasClientAction: false, hasClientLoader: false, hasErrorBoundary: false };
  const each = <Made>(make: (id: string) => Made) =>
    Object.fromEntries(Object.keys(screens).map((id) => [id, { id, ...screens[id], ...make(id) }]));
  return {
    mode: "production",
    publicPath: "/",
    assetsBuildDirectory: "",
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: true,
    },
    entry: { module: { default: draw } },
    routes: each((id) => ({ module: { default: () => null, loader: () => `from ${id}` } })) as ServerBuild["routes"],
    assets: {
      entry: { module: "/entry.js", imports: [] },
      routes: each((id) => ({ ...parts, hasLoader: true, module: `/${id}.js` })),
      url: "/manifest.js",
      version: "1",
    },
  };
}
