import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { readConfig } from "#app/config.ts";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import { newSessionCookie } from "#app/sign-in/session-cookie.ts";
import type { Services } from "#app/services.ts";
import { findLinkWorkerRow } from "#db/queries/administration.ts";
import { updateTeamLive } from "#db/queries/live.ts";
import { insertSession } from "#db/queries/sessions.ts";
import { startSite } from "#server";
import { sendPerson } from "./send-person.ts";

/** The real site with people whose referral is sent and whose team is live: `live-site-main.ts PEOPLE FILE`. Who they are goes to FILE. */
const [people = "50", file = ""] = process.argv.slice(2);
process.env["NODE_ENV"] ??= "production";
const site = await startSite(readConfig(process.env), { jobs: false, log: () => undefined });
const { services } = site;

async function onePerson(): Promise<{
  cookie: string;
  conversation: string;
  reference: string;
  teamId: string | null;
}> {
  const { token, referral } = await sendPerson(services);
  return { cookie: cookieOf(services, token), conversation: referral.conversationId, ...referral };
}

async function staffCookie(teamId: string): Promise<string> {
  const token = makeToken((count) => randomBytes(count));
  const now = services.clock.now();
  const ends = new Date(now.getTime() + 3_600_000);
  await services.db.act(async (db) => {
    await updateTeamLive(db, teamId, true);
    const times = {
      createdAt: now,
      lastSeenAt: now,
      idleEndsAt: ends,
      endsAt: ends,
      secondStepAt: now,
      revokedAt: null,
    };
    const memberId = await workerOf(teamId);
    await insertSession(db, { ...times, tokenHash: hashToken(token), memberId, device: "A bench" });
    return { keep: true, value: null };
  });
  return cookieOf(services, token);
}

async function workerOf(teamId: string): Promise<string> {
  for (const { memberId } of services.content.samples?.workers ?? []) {
    if ((await findLinkWorkerRow(services.db.read, memberId))?.teamId === teamId) return memberId;
  }
  throw new Error("The team has no link worker");
}

function cookieOf(given: Services, token: string): string {
  return newSessionCookie(given, token).split(";")[0] ?? "";
}

/** At a later start on the same data folder they are there already. */
async function addEveryone(): Promise<void> {
  const everyone = await Promise.all(Array.from({ length: Number(people) }, onePerson));
  const teamId = everyone[0]?.teamId ?? null;
  if (teamId === null) throw new Error("Nobody came to a team");
  const who = everyone.map(({ cookie, conversation, reference }) => ({ cookie, conversation, reference }));
  await writeFile(file, JSON.stringify({ people: who, staffCookie: await staffCookie(teamId) }));
}

if (!existsSync(file)) await addEveryone();
console.log(`Ready: ${site.url}`);
process.once("SIGTERM", () => void site.stop().then(() => process.exit(0)));
