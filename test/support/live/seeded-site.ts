import { readConfig } from "#app/config.ts";
import { seedLive } from "#test/support/live/seed-live.ts";
import { startSite } from "#server";

// The site itself, with a referral and a live team in it: `startSiteProcess({ entry: "test/support/live/seeded-site.ts" })`,
// then `seededOf(site.output())`.
const site = await startSite(readConfig(process.env));
console.log(`Seeded: ${JSON.stringify(await seedLive(site.services))}`);
console.log(`Ready: ${site.url}`);
process.once("SIGTERM", () => void site.stop().then(() => process.exit(0)));
