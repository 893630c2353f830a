import { rounded, type Figure } from "../measure.ts";
import { runLoad } from "../processes.ts";
import { size } from "./lay-threads.ts";
import type { ThreadsPlace } from "./place.ts";

export type MadeDigests = {
  tookMs: number;
  members: number;
  mails: number;
  longestPauseMs: number;
  peakMemoryMiB: number;
};

/** The weekly digest of 5,000 members, as the job makes it early on a Monday. It ends the site, whose folder it works in. */
export async function benchDigests(place: ThreadsPlace): Promise<Figure[]> {
  await place.site[Symbol.asyncDispose]();
  const made = await runLoad<MadeDigests>("bench/threads/digests-main.ts", place.dataDir);
  if (made.members < size.members || made.mails !== made.members)
    throw new Error(`${made.members} digests and ${made.mails} mails: not one for each member`);
  return [
    {
      name: `digests for ${made.members.toLocaleString("en-GB")} members, made and their mails lined up`,
      value: rounded(made.tookMs / 1_000),
      unit: "s",
      peakMemoryMiB: made.peakMemoryMiB,
    },
    { name: "the longest that anything else waited meanwhile", value: rounded(made.longestPauseMs), unit: "ms" },
  ];
}
