import { writeFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { readConfig } from "#app/config.ts";
import { publishDecks } from "#app/use-cases/conference/publish-decks.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listKeptDecks } from "#db/queries/conference/decks.ts";
import { startSite } from "#server";
import { facilitatorAt } from "./facilitator.ts";

/**
 * The real site without its jobs: `site-main.ts [CONFERENCE WAIT_MS FILE]`. With a conference its decks are published for
 * a second that comes, before the site says that it is ready; FILE says what was done.
 */
export type Scheduled = { moment: number; tookMs: number; scheduled: number };

const [conferenceId, waitMs = "0", file = ""] = process.argv.slice(2);
process.env["NODE_ENV"] ??= "production";
const given = { jobs: false, log: () => undefined };
const site = await startSite(readConfig({ ...process.env, SAMPLE_LIBRARY: "no" }), given);

async function schedule(conference: string): Promise<Scheduled> {
  const { services } = site;
  const viewer = facilitatorAt(services.clock.now());
  const decks = await listKeptDecks(services.db.read, viewer, { conferenceId: conference });
  const looked = decks.map(({ resource }) => ({ number: resource.number, version: 1, findings: 0 }));
  const moment = Math.ceil((Date.now() + Number(waitMs)) / 1_000) * 1_000;
  const wanted = { kind: "at", from: new Date(moment) } as const;
  const began = performance.now();
  const done = await perform(services, publishDecks, {
    viewer,
    conferenceId: conference,
    wanted,
    which: "ready",
    looked,
  });
  if (!done.ok) throw new Error(`The decks were not published: ${done.refusal.kind}`);
  return { moment, tookMs: performance.now() - began, scheduled: done.value.scheduled };
}

if (conferenceId !== undefined) await writeFile(file, JSON.stringify(await schedule(conferenceId)));
process.once("SIGTERM", () => void site.stop().then(() => process.exit(0)));
console.log(`Ready: ${site.url}`);
