import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asBrowsersAsk, besideBare, inTurn, plainPage } from "../beside-bare.ts";
import type { Figure } from "../measure.ts";
import { serve } from "../processes.ts";
import { size } from "./lay-resources.ts";
import type { Place } from "./place.ts";

const how = { connections: 16, seconds: 2 };
const numbers = Array.from({ length: 200 }, (_, n) => 7 + ((n * 997) % (size.resources - 7)));

/** The list with its facets, drawn anew each time. */
export const benchList = (place: Place) =>
  besideBare(place, { name: "list with its facets", paths: ["/library", "/library?page=9"], how });

export const benchRecord = (place: Place) =>
  besideBare(place, { name: "a resource's page", paths: numbers.map((number) => `/library/${number}`), how });

export const benchPage = (place: Place) =>
  besideBare(place, {
    name: "a page of a file",
    paths: numbers.map((number, n) => `/library/${number}/s/${(n % size.pages) + 1}`),
    how,
  });

/** Pages that were kept, as somebody without a session gets them, beside Node sending 50 kB that were compressed before. */
export async function benchKept(place: Place): Promise<Figure[]> {
  const { site } = place;
  const html = join(place.folder, "list.html");
  const list = await plainPage(site, "/library");
  await writeFile(html, list.repeat(Math.ceil(50_000 / list.length)));
  await using fixed = await serve("bench/library/fixed-main.ts", html);
  const paths = ["/library", ...numbers.slice(0, 50).map((number) => `/library/${number}`)];
  const load = () => place.ask(site, { paths, headers: asBrowsersAsk }, how);
  const least = () => place.ask(fixed, { paths: ["/"], headers: asBrowsersAsk }, how);
  return await inTurn({ name: "pages that are kept", how, site }, load, least);
}
