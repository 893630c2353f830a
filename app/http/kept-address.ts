import { listFacets } from "#app/domain/library/library-filter.ts";

/**
 * The pages that may be kept, and what may stand in their query. Only what everyone sees alike and what changes by acts,
 * at an embargo's end or at midnight. What is searched for stands in no list: words that somebody typed are not kept.
 */
const kept: readonly [path: RegExp, query: readonly string[]][] = [
  [/^\/(how-it-works|for-professionals|privacy|accessibility|safety)?$/, []],
  [/^\/library$/, [...listFacets, "sort", "page"]],
  [/^\/library\/[1-9]\d{0,8}$/, ["v"]],
  [/^\/library\/[1-9]\d{0,8}\/(s\/[1-9]\d{0,8}|text)$/, ["v", "f"]],
  [/^\/collections(\/[a-z0-9-]{1,80})?$/, []],
  [/^\/spaces$/, []],
  [/^\/spaces\/[a-z0-9-]{1,80}$/, ["show", "page"]],
  [/^\/threads\/[1-9]\d{0,8}$/, ["page"]],
];

const longest = 300; // letters

/** Whether the page at an address may be kept: path, and query from its question mark on. */
export function isKeptAddress(url: string): boolean {
  if (url.length > longest) return false;
  const at = url.indexOf("?");
  const path = at < 0 ? url : url.slice(0, at);
  const query = kept.find(([one]) => one.test(path))?.[1];
  if (query === undefined) return false;
  return at < 0 || [...new URLSearchParams(url.slice(at)).keys()].every((name) => query.includes(name));
}
