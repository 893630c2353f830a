import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { AppLoadContext, EntryContext, ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/express";
import express from "express";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRemixParts } from "#app/http/remix-parts.ts";

const screens: Record<string, { path?: string; index?: true; parentId?: string }> = {
  root: { path: "" },
  "routes/_index": { index: true, parentId: "root" },
  "routes/refer._index": { path: "refer", index: true, parentId: "root" },
  "routes/refer.$flow.$step": { path: "refer/:flow/:step", parentId: "root" },
  "routes/desk": { path: "desk", parentId: "root" },
  "routes/desk.$reference": { path: ":reference", parentId: "routes/desk" },
  "routes/desk.add": { path: "add", parentId: "routes/desk" },
  "routes/desk.files.$": { path: "files/*", parentId: "routes/desk" },
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
  ["/Desk/ADD", ["root", "routes/desk", "routes/desk.add"]],
  ["/desk/files/a/b", ["root", "routes/desk", "routes/desk.files.$"]],
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

test("however an address is written, it is shown by the screen that the whole site would show", async () => {
  await using site = await serve();
  await using whole = await serve(createRequestHandler({ build: build(), mode: "production" }));
  const words = [
    "refer",
    "Refer",
    "%72efer",
    "guide",
    "desk",
    "dESK",
    "ABC",
    "add",
    "Add",
    "files",
    "1.ics",
    "x.data",
    "",
  ];
  const address = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((path) => `/${path.join("/")}`);
  await fc.assert(
    fc.asyncProperty(address, async (path) => {
      const [ours, theirs] = await Promise.all([site, whole].map(({ url }) => fetch(url + path)));
      expect(ours?.status).toBe(theirs?.status);
      const [shown, expected] = await Promise.all([ours?.text(), theirs?.text()]);
      expect(matchedIn(shown)).toEqual(matchedIn(expected));
    }),
    { numRuns: 300 },
  );
});

/** The screens of a page that was drawn; the data of one as it came. */
function matchedIn(answer = ""): unknown {
  return answer.startsWith('{"matched"') ? (JSON.parse(answer) as Drawn).matched : answer;
}

type Drawn = { matched: string[]; known: string[] };

async function serve(
  handler = makeRemixParts(build(), () => ({}) as AppLoadContext),
): Promise<{ url: string; [Symbol.asyncDispose](): Promise<void> }> {
  const server = createServer(express().use(handler));
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
