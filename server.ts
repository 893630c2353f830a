import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createProbe, type AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { readConfig, type Config } from "#app/config.ts";
import { makeCalendar } from "#app/domain/clock/calendar.ts";
import { makeEvents } from "#app/events.ts";
import { errorFields } from "#app/http/error-fields.ts";
import { makeApp } from "#app/http/make-app.ts";
import { makeLog } from "#app/http/make-log.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import { makeMailer } from "#app/mail/make-mailer.ts";
import { readContent } from "#app/publishing/content.ts";
import type { Clock, Ids, Log, Services } from "#app/services.ts";
import { makeRateLimits } from "#app/sign-in/rate-limits.ts";
import { keepDemoMail } from "#app/use-cases/mail/keep-demo-mail.ts";
import { perform } from "#app/use-cases/perform.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import { readyLines } from "#app/http/ready-lines.ts";
import { masterKeyOf } from "#db/keys.ts";
import { lockDataDir } from "#db/lock.ts";
import { openDatabase } from "#db/open.ts";

/** What a test or a command may put in place of the real thing. */
export type Given = { clock?: Clock; ids?: Ids; log?: Log; failpoint?: (name: string) => void; jobs?: boolean };

export type Site = { url: string; services: Services; stop(): Promise<void> };

const here = fileURLToPath(new URL(".", import.meta.url));
const stopWithinMs = 10_000;

/** Opens everything, in order, and closes it in the other order. Nothing else in the project starts or stops anything. */
export async function startSite(asked: Config, given: Given = {}): Promise<Site> {
  const config = await withPort(asked);
  const services = openServices(config, given);
  const { lock } = services;
  const readiness = { stopping: false };
  try {
    await prepareSite(services);
    const runner = makeRunner(services);
    const server = await serve(services, readiness);
    if (given.jobs !== false) runner.start();
    services.log("ready", { mode: config.mode });
    const stop = async () => {
      readiness.stopping = true;
      await closeServer(server);
      await runner.stop();
      await closeServices(services);
    };
    let stopped: Promise<void> | null = null;
    return { url: config.siteUrl, services, stop: () => (stopped ??= stop()) };
  } catch (error) {
    await services.db.close();
    lock.release();
    throw error;
  }
}

type Opened = Services & { lock: { release(): void } };

/** Commands use this too: everything but the web server and the jobs. */
export function openServices(config: Config, given: Given = {}): Opened {
  const content = readContent(config.contentDir);
  mkdirSync(config.dataDir, { recursive: true });
  const log = given.log ?? makeLog(config.mode === "live" ? null : join(config.dataDir, "site.log"));
  const clock = given.clock ?? { now: () => new Date() };
  const lock = lockDataDir(config.dataDir);
  try {
    const db = openDatabase({
      dataDir: config.dataDir,
      masterKey: masterKeyOf(config),
      log,
      now: clock.now,
      ...(given.failpoint ? { failpoint: given.failpoint } : {}),
    });
    const ids = given.ids ?? { newId: randomUUID, randomBytes: (count: number) => randomBytes(count) };
    const calendar = makeCalendar({
      timeZone: content.region.settings.timeZone,
      bankHolidays: content.region.bankHolidays,
      officeHours: content.region.settings.officeHours,
    });
    const base = { config, db, clock, ids, content, calendar, log, lock, events: makeEvents(log) };
    const mail = makeMailer(config, {
      keepDemoMail: async (kept) => {
        await perform(services, keepDemoMail, kept);
      },
    });
    const services: Opened = { ...base, mail, limits: makeRateLimits(config.limits) };
    return services;
  } catch (error) {
    lock.release();
    throw error;
  }
}

export async function closeServices({ db, lock, log }: Opened): Promise<void> {
  db.checkpoint();
  await db.close();
  lock.release();
  log("stopped");
}

async function serve(services: Services, readiness: { stopping: boolean }): Promise<Server> {
  const { config } = services;
  // Made by set-up, so the type checker cannot know it.
  const build = (await import(join(here, "build/server/index.js"))) as ServerBuild;
  const ownOrigins = new Set([new URL(config.siteUrl).origin, ...(config.mode === "live" ? [] : loopbackOrigins(config.port))]);
  const server = createServer(makeApp({ services, build, clientFolder: join(here, "build/client"), readiness, ownOrigins }));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, resolve);
  });
  return server;
}

function loopbackOrigins(port: number): string[] {
  return ["127.0.0.1", "localhost", "[::1]"].map((host) => `http://${host}:${port}`);
}

/** No new requests; those under way are finished, but not for longer than a process manager waits. */
async function closeServer(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), stopWithinMs - 2_000);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}

async function withPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const probe = createProbe();
  await new Promise<void>((resolve) => probe.listen(0, config.host, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return { ...config, port, siteUrl: config.siteUrl.replace(/:0$/, `:${port}`) };
}

async function main(): Promise<void> {
  const live = process.argv.includes("--live");
  const site = await startSite(readConfig(process.env, live ? "live" : "demonstration"));
  for (const line of await readyLines(site.services, site.url)) console.log(line);
  const stop = (signal: string) => {
    site.services.log("stopping", { signal });
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    void site.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        site.services.log("stop-failed", errorFields(error));
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    // Ours say what to do next; anything else is a bug and shows where it happened.
    const ours = error instanceof Error && "sentence" in error;
    console.error(ours ? error.message : error);
    process.exit(1);
  });
}
