import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { readConfig } from "#app/config.ts";
import { newSessionCookie } from "#app/sign-in/session-cookie.ts";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import type { Services } from "#app/services.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import { listRoleHolders } from "#db/queries/notice-people.ts";
import { insertSession } from "#db/queries/sessions.ts";
import { openServices } from "#server";
import { layPeople } from "./lay-people.ts";
import type { SaidOfDesk } from "./place.ts";

/** Fills the data folder with the people of one team; its lead's cookie and who is open go to a file: `lay-main.ts FILE`. */
const [file = ""] = process.argv.slice(2);
const config = readConfig({ ...process.env, SAMPLE_LIBRARY: "no" });
const services = await openServices(config, { log: () => undefined });
await prepareSite(services);
const { teamId, references } = await layPeople(services);
const said: SaidOfDesk = { cookie: await leadCookie(services, teamId), references };
await services.db.close();
await writeFile(file, JSON.stringify(said));

/** The lead of the team sees all of it. */
async function leadCookie(site: Services, scope: string): Promise<string> {
  const now = site.clock.now();
  const [memberId] = await listRoleHolders(site.db.read, "team-lead", scope, now);
  if (memberId === undefined) throw new Error("Nobody leads the team");
  const token = makeToken((count) => randomBytes(count));
  const ends = new Date(now.getTime() + 3_600_000);
  const times = { createdAt: now, lastSeenAt: now, idleEndsAt: ends, endsAt: ends, secondStepAt: now, revokedAt: null };
  await site.db.act(async (db) => {
    await insertSession(db, { ...times, tokenHash: hashToken(token), memberId, device: "A bench" });
    return { keep: true, value: null };
  });
  return newSessionCookie(site, token).split(";")[0] ?? "";
}
