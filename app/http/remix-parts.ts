import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * Remix, with only the screens that an address can mean: "/refer/guide/age" is looked for among those of three words
 * that begin with "refer". Remix compares an address with every route of its build, some ten times a page, and that was
 * a fifth of a page's cost. An address that is not plain goes to the whole build, so every answer is the same.
 */
export function makeRemixParts(build: ServerBuild, getLoadContext: GetLoadContextFunction): RequestHandler {
  const handlerOf = (part: ServerBuild) => createRequestHandler({ build: part, mode: "production", getLoadContext });
  const whole = handlerOf(build);
  const screensFor = makeScreensFor(build.routes);
  const parts = new Map<string, RequestHandler>(); // as many as there are kinds of address, not addresses
  return (request, response, next) => {
    const screens = screensFor(request.path);
    if (screens === null) return whole(request, response, next);
    const key = screens.join(" ");
    const part = parts.get(key) ?? handlerOf(partOf(build, screens));
    parts.set(key, part);
    return part(request, response, next);
  };
}

/** Where a browser asks which screens there are: it must hear of all of them, else every link leads to an empty page. */
const listOfScreens = "/__manifest";

/** No empty words, nothing encoded: what Remix reads in such an address is what stands there. */
const plain = /^(\/[\w.~-]+)+$/;

/** The screens that an address can mean and those above them; null when all must be looked through. */
function makeScreensFor(routes: Routes): (path: string) => string[] | null {
  const patterns = Object.keys(routes).map((id) => ({ id, words: wordsOf(routes, id) }));
  const first = (words: readonly string[]) => words[0] ?? "";
  const anywhere = patterns.filter(({ words }) => /^[:*]|\?$/.test(first(words)));
  const byFirst = Map.groupBy(patterns, ({ words }) => first(words));
  return (path) => {
    if (!plain.test(path) || path === listOfScreens) return null;
    const asked = path
      .replace(/\.data$/, "")
      .toLowerCase()
      .slice(1)
      .split("/");
    const fitting = [...(byFirst.get(first(asked)) ?? []), ...anywhere].filter(({ words }) => fits(words, asked));
    if (fitting.length === 0) return null;
    return [...new Set(fitting.flatMap(({ id }) => withThoseAbove(routes, id)))];
  };
}

/** Remix takes no notice of capitals either. A "*" stands for everything that is left, a ":name" for one word. */
function fits(words: readonly string[], asked: readonly string[]): boolean {
  if (words.some((word) => word.endsWith("?"))) return true;
  const open = words.at(-1) === "*";
  if (open ? asked.length < words.length - 1 : asked.length !== words.length) return false;
  return words.every((word, at) => word === "*" || word.startsWith(":") || word === asked[at]);
}

function withThoseAbove(routes: Routes, id: string): string[] {
  const above = routes[id]?.parentId;
  return above === undefined ? [id] : [...withThoseAbove(routes, above), id];
}

function wordsOf(routes: Routes, id: string): string[] {
  const paths = withThoseAbove(routes, id).map((each) => routes[each]?.path ?? "");
  return paths.flatMap((path) => path.toLowerCase().split("/")).filter((word) => word !== "");
}

/** The same build with fewer routes. */
function partOf(build: ServerBuild, screens: readonly string[]): ServerBuild {
  const kept = new Set(screens);
  const only = <Route>(given: Record<string, Route>) =>
    Object.fromEntries(Object.entries(given).filter(([id]) => kept.has(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}
