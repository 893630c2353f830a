import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asBrowsersAsk, besideBare, inTurn, plainPage } from "../beside-bare.ts";
import type { Figure } from "../measure.ts";
import { serve } from "../processes.ts";
import { size, spaceId } from "./lay-threads.ts";
import { signedIn, type ThreadsPlace } from "./place.ts";

const how = { connections: 16, seconds: 2 };
/** First pages of long threads: 50 posts each. */
export const longPages = Array.from(
  { length: size.threads / size.every },
  (_, index) => `/threads/${index * size.every + 1}`,
);
const lists = Array.from({ length: 20 }, (_, index) => `/spaces/${spaceId}?page=${index + 1}`);
const pages = {
  thread: { name: "a page of 50 posts", paths: longPages },
  space: { name: "the threads of a space", paths: lists },
};

export const benchThread = (place: ThreadsPlace) => besideBare(place, { ...pages.thread, how });
export const benchSpace = (place: ThreadsPlace) => besideBare(place, { ...pages.space, how });
export const benchSignedIn = (place: ThreadsPlace) => asMember(place, pages.thread);
export const benchSpaceSignedIn = (place: ThreadsPlace) => asMember(place, pages.space);

function asMember(place: ThreadsPlace, { name, paths }: { name: string; paths: string[] }): Promise<Figure[]> {
  return besideBare(place, { name: `${name}, signed in`, paths, how, headers: signedIn(place) });
}

/** Pages of 50 posts that were kept, as somebody without a session gets them, beside Node sending 50 kB compressed before. */
export async function benchKeptThreads(place: ThreadsPlace): Promise<Figure[]> {
  const { site } = place;
  const html = join(place.folder, "thread.html");
  const page = await plainPage(site, longPages[0] ?? "");
  await writeFile(html, page.repeat(Math.ceil(50_000 / page.length)));
  await using fixed = await serve("bench/library/fixed-main.ts", html);
  const paths = [...longPages.slice(0, 50), lists[0] ?? ""];
  for (const path of paths) await fetch(`${site.url}${path}`, { headers: asBrowsersAsk }); // drawn once, and kept
  const load = () => place.ask(site, { paths, headers: asBrowsersAsk }, how);
  const least = () => place.ask(fixed, { paths: ["/"], headers: asBrowsersAsk }, how);
  return await inTurn({ name: "pages of threads that are kept", how, site }, load, least);
}
