import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { plainPage } from "../beside-bare.ts";
import { rounded, type Figure } from "../measure.ts";
import { runLoad } from "../processes.ts";
import { signedIn, type ThreadsPlace } from "./place.ts";

export const writers = 200;
const thread = 2;

/** `post`: the number that the site said it has. */
export type Sent = { word: string; post: number };
export type SentAll = { tookMs: number; p95: number; sent: Sent[] };

/** 200 people send a post to one thread at the same moment. @throws when one is lost, there twice, or not where it was said to be */
export async function benchPostsAtOnce(place: ThreadsPlace): Promise<Figure[]> {
  const file = join(place.folder, "writers.json");
  await writeFile(file, JSON.stringify(place.said.cookies));
  const { tookMs, p95, sent } = await runLoad<SentAll>(
    "bench/threads/writers-load-main.ts",
    place.site.url,
    String(thread),
    file,
  );
  const page = await plainPage(place.site, `/threads/${thread}?all=1`, signedIn(place));
  const shown = [...page.replaceAll(/<script.*?<\/script>/gs, "").matchAll(/>(zq\d+zq)</g)].map(([, word]) => word);
  const said = sent.toSorted((a, b) => a.post - b.post).map(({ word }) => word);
  if (said.length !== writers || new Set(sent.map(({ post }) => post)).size !== writers)
    throw new Error("Two posts have one number");
  if (shown.join() !== said.join()) throw new Error("Posts were lost, are there twice, or stand out of order");
  return [
    {
      name: `${writers} people post in one thread at once; all there once and in order`,
      value: rounded(tookMs / 1_000),
      unit: "s until the last has its answer",
      p95: rounded(p95),
      peakMemoryMiB: place.site.peakMemoryMiB(),
    },
  ];
}
