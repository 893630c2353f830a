import { openLaidSite } from "./laid-site.ts";
import type { Figure } from "./measure.ts";
import { benchDigests } from "./threads/digests.ts";
import { benchFanOut } from "./threads/fan-out.ts";
import { benchKeptThreads, benchSignedIn, benchSpace, benchSpaceSignedIn, benchThread } from "./threads/pages.ts";
import type { SaidOfThreads, ThreadsPlace } from "./threads/place.ts";
import { benchPostsAtOnce } from "./threads/posts-at-once.ts";
import { benchWeight } from "./threads/weight.ts";
import { wantedParts } from "./wanted-parts.ts";

/** Each part is measured alone, in this order, on one site with 100,000 posts; the last one ends the site that the others ask. */
const parts: Readonly<Record<string, (place: ThreadsPlace) => Promise<Figure[]>>> = {
  weight: benchWeight,
  thread: benchThread,
  "thread-signed-in": benchSignedIn,
  space: benchSpace,
  "space-signed-in": benchSpaceSignedIn,
  kept: benchKeptThreads,
  posts: benchPostsAtOnce,
  "fan-out": benchFanOut,
  digests: benchDigests,
};

/** Discussion at its full size. `only`: the parts that are wanted; all of them when none is named. */
export async function benchThreads(only: readonly string[] = []): Promise<Figure[]> {
  const wanted = wantedParts(parts, only);
  const run = () => Promise.resolve<[string]>(["bench/conference/site-main.ts"]);
  await using laid = await openLaidSite({ name: "threads", lay: "bench/threads/lay-main.ts", run });
  const place = { ...laid, said: laid.said as SaidOfThreads };
  const figures: Figure[] = [];
  for (const measure of wanted) figures.push(...(await measure(place)));
  return figures;
}
