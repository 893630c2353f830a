import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "#app/config.ts";
import { startSite } from "#server";
import { tellFiguresWhenAsked } from "./site-figures.ts";
import { seedLive, sendOne, signIn, type LivePerson, type LiveStaff } from "#test/support/live/seed-live.ts";

/** Who is in the data folder: people whose referral was sent, and sessions of a link worker of their team, for ten sockets each. */
export type Everyone = { people: LivePerson[]; desks: LiveStaff[] };

const peopleToADesk = 8;

/** The real site, with people in a live team: added at its first start on a data folder, found there at later ones. */
const config = readConfig(process.env);
const site = await startSite(config);
const file = join(config.dataDir, "everyone.json");
if (!existsSync(file)) {
  const { person, worker } = await seedLive(site.services);
  const people = [person];
  while (people.length < Number(process.env["PEOPLE"] ?? 1)) people.push(await sendOne(site.services));
  const desks = [worker];
  while (desks.length * peopleToADesk < people.length) desks.push(await signIn(site.services, worker.memberId));
  writeFileSync(file, JSON.stringify({ people, desks } satisfies Everyone));
}
console.log(`Everyone: ${readFileSync(file, "utf8")}`);
console.log(`Ready: ${site.url}`);
tellFiguresWhenAsked();
process.once("SIGTERM", () => void site.stop().then(() => process.exit(0)));
