import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { readConfig, type Config } from "#app/config.ts";
import { makeCalendar } from "#app/domain/clock/calendar.ts";
import type { Role, TeamHours } from "#app/domain/people/staff.ts";
import { makeCounting } from "#app/counting.ts";
import { makeEvents } from "#app/events.ts";
import { makeFileTools } from "#app/make-file-tools.ts";
import { makeWatching } from "#app/watching.ts";
import { makeRunner, type Runner } from "#app/jobs/runner.ts";
import type { RunnableJob } from "#app/jobs/job-kind.ts";
import { makeKeptPages } from "#app/http/kept-pages.ts";
import { makeMailer } from "#app/mail/make-mailer.ts";
import type { SiteContent } from "#app/publishing/content.ts";
import type { Services } from "#app/services.ts";
import { makeRateLimits } from "#app/sign-in/rate-limits.ts";
import { readSession } from "#app/sign-in/read-session.ts";
import { keepDemoMail } from "#app/use-cases/mail/keep-demo-mail.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { insertMember, insertRoleGrant } from "#db/queries/members.ts";
import { openTraceKeeper } from "#db/audit/trace-keeper.ts";
import { openErasureKeeper } from "#db/erasures/erasure-keeper.ts";
import { openDatabase, type Database } from "#db/open.ts";

export type SignInWorld = AsyncDisposable & {
  services: Services;
  runner: Runner;
  logged: { event: string; fields: Record<string, unknown> }[];
  clock: { now(): Date; forward(ms: number): void; set(to: string): void };
  contextOf(cookie: string | null): Promise<AppLoadContext>;
  addMember(given: { name: string; roles?: [Role, string | null][] }): Promise<{ id: string; mail: string }>;
  write(work: (db: Database) => Promise<unknown>): Promise<void>;
  /** The links in the mailbox, the newest mail first. */
  links(to?: string): Promise<string[]>;
};

type Given = { config?: Partial<Config>; mail?: Services["mail"]; kinds?: readonly RunnableJob[] };

const bankHolidays = [
  { date: "2026-05-04", name: "Early May bank holiday" },
  { date: "2026-12-25", name: "Christmas Day" },
];

/** A real database and the real services in a folder of its own; only the clock is pretended. It stands at noon on Wednesday 6 May 2026. */
export async function openSignInWorld(given: Given = {}): Promise<SignInWorld> {
  const folder = mkdtempSync(join(tmpdir(), "sign-in-"));
  const config: Config = { ...readConfig({ DATA_DIR: folder }), ...given.config };
  const clock = pretendClock("2026-05-06T11:00:00Z");
  const logged: SignInWorld["logged"] = [];
  const log: Services["log"] = (event, fields = {}) => void logged.push({ event, fields });
  const masterKey = randomBytes(32);
  const db = openDatabase({ dataDir: folder, masterKey, log, now: clock.now });
  const services: Services = {
    config,
    db,
    trace: openTraceKeeper({ dataDir: folder, masterKey, now: clock.now }, db),
    erasures: openErasureKeeper({ dataDir: folder, masterKey, now: clock.now }, db),
    clock,
    log,
    ids: { newId: randomUUID, randomBytes: (count) => randomBytes(count) },
    events: makeEvents(log),
    watching: makeWatching(),
    counting: makeCounting(),
    pages: makeKeptPages(db.changes, clock.now),
    content: { region: { settings: { networkName: "Test network" } } } as SiteContent, // all that these pages read
    safetyWords: {} as Services["safetyWords"], // these pages read none
    flows: { newest: noFlow, byVersion: noFlow },
    calendar: makeCalendar({ timeZone: "Europe/London", bankHolidays, officeHours: weekdays }),
    mail:
      given.mail ??
      makeMailer(config, { keepDemoMail: async (mail) => void (await perform(services, keepDemoMail, mail)) }),
    ...makeFileTools(config, { newId: randomUUID, randomBytes }),
    limits: makeRateLimits(config.limits),
  };
  const write: SignInWorld["write"] = (work) => db.act(async (own) => ({ keep: true, value: void (await work(own)) }));
  return {
    services,
    clock,
    logged,
    write,
    runner: makeRunner(services, given.kinds),
    contextOf: async (cookie) => ({
      services,
      session: await readSession(services, cookie),
      nonce: "nonce",
      requestId: "request",
      address: "127.0.0.1",
    }),
    addMember: async ({ name, roles = [["link-worker", "team-1"]] }) => {
      const member = { id: randomUUID(), mail: `${name.toLowerCase()}@example.org` };
      await write(async (own) => {
        await insertMember(own, { ...member, name, sample: true, active: true, createdAt: clock.now() });
        for (const [role, scope] of roles) {
          const grantedAt = clock.now();
          await insertRoleGrant(own, {
            id: randomUUID(),
            memberId: member.id,
            role,
            scope,
            until: null,
            grantedBy: null,
            grantedAt,
          });
        }
      });
      return member;
    },
    links: async (to) => {
      const mails = await listDemoMails(db.read);
      const wanted = mails.filter((mail) => to === undefined || mail.toMail === to.trim().toLowerCase());
      return wanted.flatMap((mail) => mail.body.match(/https?:\/\/\S+/g) ?? []);
    },
    [Symbol.asyncDispose]: async () => {
      await db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const weekdays: TeamHours = { days: ["mon", "tue", "wed", "thu", "fri"], opens: "09:00", closes: "17:00" };

function noFlow(): never {
  throw new Error("Signing in needs no guide flow");
}

function pretendClock(start: string) {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    forward: (ms: number) => void (at += ms),
    set: (to: string) => void (at = new Date(to).getTime()),
  };
}
