import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { readConfig, type Config } from "#app/config.ts";
import { makeCalendar } from "#app/domain/clock/calendar.ts";
import { makeCounting } from "#app/counting.ts";
import { makeEvents, whenever } from "#app/events.ts";
import { seedSamples } from "#app/seed-samples.ts";
import { makeFileTools } from "#app/make-file-tools.ts";
import { forgetKeysOfEnded } from "#app/forget-keys-of-ended.ts";
import { makeAddressOf } from "#app/http/address-of.ts";
import { makeApp } from "#app/http/make-app.ts";
import { makeKeptPages } from "#app/http/kept-pages.ts";
import { makeLog } from "#app/http/make-log.ts";
import { readyLines } from "#app/http/ready-lines.ts";
import { stopWhenAsked } from "#app/http/stop-when-asked.ts";
import { closeServer, listenOn, ownOriginsOf, withPort } from "#app/http/web-server.ts";
import { openMailIn } from "#app/jobs/mail-in/open-mail-in.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import { startAuditHeads } from "#app/jobs/start-audit-heads.ts";
import { tidyAfterCrash } from "#app/jobs/tidy-after-crash.ts";
import { makeMailer } from "#app/mail/make-mailer.ts";
import { ContentRefused } from "#app/publishing/content-refused.ts";
import { readContent, type SiteContent } from "#app/publishing/content.ts";
import { makeNewestContent, newestOf } from "#app/publishing/safety/safety-words.ts";
import type { Clock, Ids, Log, Services } from "#app/services.ts";
import { makeWatching } from "#app/watching.ts";
import { makeRateLimits } from "#app/sign-in/rate-limits.ts";
import { keepDemoMail } from "#app/use-cases/mail/keep-demo-mail.ts";
import { perform } from "#app/use-cases/perform.ts";
import { endOutdatedCorrections } from "#app/use-cases/site/end-outdated-corrections.ts";
import { contentProblems, databaseProblems } from "#app/use-cases/site/live-problems.ts";
import { LiveRefused } from "#app/use-cases/site/live-refused.ts";
import { makeFlowLibrary } from "#app/use-cases/site/make-flow-library.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import { noFlowsYet } from "#app/use-cases/site/no-flows-yet.ts";
import { publishFlows } from "#app/use-cases/site/publish-flows.ts";
import { demonstrationSecret, deriveMasterKey } from "#db/keys.ts";
import { lookAtDatabase } from "#db/look.ts";
import { openDatabase } from "#db/open.ts";
import { openKeepers } from "#db/open-keepers.ts";
import { listOpenCorrections } from "#db/queries/safety-corrections.ts";
import { openSockets } from "#realtime/server/open-sockets.ts";

/** What a test or a command may put in place of the real thing. */
export type Given = {
  clock?: Clock;
  ids?: Ids;
  log?: Log;
  failpoint?: (name: string) => void;
  jobs?: boolean;
  content?: SiteContent;
};

/** `stop` may go on answering for a while after it has said "not ready", so that a load balancer sends nobody any more. */
export type Site = { url: string; services: Services; stop(noticeMs?: number): Promise<void> };

const here = fileURLToPath(new URL(".", import.meta.url));
const stopWithinMs = 10_000;
const notReadyForMs = 3_000; // a proxy asks /readyz and sends nobody here any more

/** Opens everything, in order, and closes it in the other order. Nothing else in the project starts or stops anything. */
export async function startSite(asked: Config, given: Given = {}): Promise<Site> {
  const services = await openServices(await withPort(asked), given);
  const readiness = { stopping: false };
  try {
    await tidyAfterCrash(services);
    await prepareSite(services);
    await seedSamples(services);
    const runner = makeRunner(services);
    const server = await serve(services, readiness);
    const { config } = services;
    const addressOf = makeAddressOf(config.trustedProxies);
    const sockets = await openSockets(services, server, { ownOrigins: ownOriginsOf(config), addressOf });
    if (given.jobs !== false) runner.start();
    const mailIn = await openMailIn(services);
    const heads = await startAuditHeads(services);
    services.log("ready", { mode: config.mode });
    const stop = async (noticeMs: number) => {
      readiness.stopping = true;
      if (noticeMs > 0) await sleep(noticeMs);
      await mailIn.stop();
      await sockets.stop();
      await closeServer(server, stopWithinMs - noticeMs - 4_500);
      await runner.stop();
      await heads.stop();
      await services.db.close();
      services.log("stopped");
    };
    let stopped: Promise<void> | null = null;
    return { url: config.siteUrl, services, stop: (noticeMs = 0) => (stopped ??= stop(noticeMs)) };
  } catch (error) {
    await services.db.close();
    throw error;
  }
}

/** Everything but the web server and the jobs. Commands and tests use this too, and close `db` when they are done. */
export async function openServices(config: Config, given: Given = {}): Promise<Services> {
  const clock = given.clock ?? { now: () => new Date() };
  const live = config.mode === "live";
  const today = clock.now().toISOString().slice(0, 10);
  const files = given.content ?? (await readContent(config.contentDir, { today, samples: !live }));
  const { content, safetyWords } = makeNewestContent(files);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const log = given.log ?? makeLog(live ? null : join(config.dataDir, "site.log"));
  const masterKey = deriveMasterKey(config.secret ?? demonstrationSecret(config.dataDir));
  const failpoint = given.failpoint ? { failpoint: given.failpoint } : {};
  const db = openDatabase({ dataDir: config.dataDir, masterKey, log, now: clock.now, ...failpoint });
  try {
    const events = makeEvents(log);
    forgetKeysOfEnded(events, db);
    const ids = given.ids ?? { newId: randomUUID, randomBytes };
    const calendar = makeCalendar({ ...content.region.settings, bankHolidays: content.region.bankHolidays });
    const mail = makeMailer(config, { keepDemoMail: async (one) => void (await perform(services, keepDemoMail, one)) });
    const base = {
      config,
      db,
      ...(await openKeepers({ dataDir: config.dataDir, masterKey, now: clock.now }, db)),
      clock,
      ids,
      events,
      watching: makeWatching(),
      counting: makeCounting(),
      pages: makeKeptPages(db.changes, clock.now),
      content,
      safetyWords,
      calendar,
      mail,
      ...makeFileTools(config, ids),
      log,
      limits: makeRateLimits(config.limits),
    };
    await perform({ ...base, flows: noFlowsYet }, publishFlows, null);
    await perform({ ...base, flows: noFlowsYet }, endOutdatedCorrections, null);
    const renewWords = async () => safetyWords.layOver(await listOpenCorrections(db.read));
    await renewWords();
    whenever(events, "safety-words-changed", () => renewWords().then(base.pages.forget), log);
    const services: Services = { ...base, flows: await makeFlowLibrary(base) };
    return services;
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function serve(services: Services, readiness: { stopping: boolean }): Promise<Server> {
  // Made by set-up, so the type checker cannot know it.
  const build = (await import(pathToFileURL(join(here, "build/server/index.js")).href)) as ServerBuild;
  const parts = { services, build, clientFolder: join(here, "build/client"), readiness };
  return listenOn(services.config, makeApp({ ...parts, ownOrigins: ownOriginsOf(services.config) }));
}

/** A live start that is refused says everything at once: what the configuration, the content and the database lack. */
async function startLive(): Promise<Site> {
  try {
    return await startSite(readConfig(process.env, "live"));
  } catch (error) {
    if (!(error instanceof Error && "sentence" in error)) throw error;
    const first = "problems" in error ? (error.problems as string[]) : [error.message];
    throw new LiveRefused([...new Set([...first, ...(await lookForLiveProblems(process.env))])]);
  }
}

/** Looks without the rest of the configuration, because that may be what is missing. */
async function lookForLiveProblems({ CONTENT_DIR, DATA_DIR }: NodeJS.ProcessEnv): Promise<string[]> {
  const { contentDir, dataDir } = readConfig({ CONTENT_DIR, DATA_DIR });
  const today = new Date().toISOString().slice(0, 10);
  const content = await readContent(contentDir, { today, samples: false }).then(
    async (files) => contentProblems(newestOf(files, await lookAtDatabase(dataDir, listOpenCorrections)), today),
    (error: unknown) => (error instanceof ContentRefused ? [error.message] : Promise.reject(error)),
  );
  return [...content, ...((await lookAtDatabase(dataDir, databaseProblems)) ?? [])];
}

async function main(): Promise<void> {
  // Read when the pages are loaded: without it they are drawn slowly, with warnings for developers.
  process.env["NODE_ENV"] ??= "production";
  const live = process.argv.includes("--live");
  const site = live ? await startLive() : await startSite(readConfig(process.env));
  for (const line of await readyLines(site.services, site.url)) console.log(line);
  const stop = () => site.stop(live ? notReadyForMs : 1_000);
  stopWhenAsked({ log: site.services.log, stop, withinMs: stopWithinMs });
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    // Ours say what to do next; anything else is a bug and shows where it happened.
    const ours = error instanceof Error && "sentence" in error;
    console.error(ours ? error.message : error);
    process.exit(1);
  });
}
