import type { SeededLive } from "#test/support/live/seed-live.ts";

/** Who is in a site that `seeded-site.ts` started, from what it printed. */
export function seededOf(output: string): SeededLive {
  const line = /^Seeded: (.+)$/m.exec(output)?.[1];
  if (line === undefined) throw new Error("This site was not started by seeded-site.ts");
  return JSON.parse(line) as SeededLive;
}
