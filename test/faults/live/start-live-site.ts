import { startSiteProcess } from "#test/support/site-process.ts";
import type { Everyone } from "./live-site.ts";
import type { Lines } from "./open-lines.ts";

export type LiveSite = Awaited<ReturnType<typeof startLiveSite>>;

const patient = {
  LIMIT_STARTS_PER_ADDRESS_PER_HOUR: "1000000",
  LIMIT_ANSWERS_PER_SESSION_PER_MINUTE: "1000000",
  LIMIT_SAYS_PER_SESSION_PER_SECOND: "1000000",
  LIMIT_CONNECTS_PER_ADDRESS_PER_MINUTE: "1000000",
};

/** One life of a site with live conversations, behind lines that keep their address when it is killed and started again. */
export async function startLiveSite(lines: Lines, dataDir: string, people: number) {
  const env = { ...patient, PORT: String(lines.port), SITE_URL: lines.url, PEOPLE: String(people) };
  const site = await startSiteProcess({ entry: "test/faults/live/live-site.ts", dataDir, env, readyWithinMs: 120_000 });
  const everyone = /^Everyone: (.+)$/m.exec(site.output())?.[1] ?? "";
  return { ...site, everyone: JSON.parse(everyone) as Everyone };
}
