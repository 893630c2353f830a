import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { Request } from "express";

type Routes = ServerBuild["routes"];

/**
 * Remix, with the screens of each first word of an address apart: "/refer/…" is looked for among the refer screens only.
 * Remix compares an address with every route of its build, some ten times a page, and that was a fifth of a page's cost.
 * An address that belongs to no part, and Remix's own, go to the whole build, so every answer is the same.
 */
export function makeRemixParts(build: ServerBuild, getLoadContext: GetLoadContextFunction): RequestHandler {
  const handlerOf = (part: ServerBuild) => createRequestHandler({ build: part, mode: "production", getLoadContext });
  const whole = handlerOf(build);
  const parts = new Map([...firstWords(build.routes)].map((word) => [word, handlerOf(partOf(build, word))]));
  return (request, response, next) => (parts.get(firstWordOf(request)) ?? whole)(request, response, next);
}

/** "refer" of "/refer/guide/age" and of "/refer.data"; "" of the home page. */
function firstWordOf({ path }: Request): string {
  const word = path.split("/", 2)[1] ?? "";
  return word.endsWith(".data") ? word.slice(0, -".data".length) : word;
}

function firstWords(routes: Routes): Set<string> {
  const words = Object.keys(routes).map((id) => pathOf(routes, id).split("/")[0] ?? "");
  return new Set(words.filter((word) => word !== "" && !/[:*]/.test(word)));
}

/** The same build with fewer routes: those that begin with the word, those above them, and the one for "not found". */
function partOf(build: ServerBuild, word: string): ServerBuild {
  const wanted = Object.keys(build.routes).filter((id) => {
    const first = pathOf(build.routes, id).split("/")[0] ?? "";
    return first === word || first === "*" || id === "root";
  });
  const kept = new Set(wanted);
  const only = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}

function pathOf(routes: Routes, id: string): string {
  const route = routes[id];
  if (route === undefined) return "";
  const above = route.parentId === undefined ? "" : pathOf(routes, route.parentId);
  return [above, route.path ?? ""].filter((part) => part !== "").join("/");
}
