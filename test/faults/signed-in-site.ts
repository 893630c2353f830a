import { readConfig } from "#app/config.ts";
import { signIn } from "#test/support/live/seed-live.ts";
import { startSite } from "#server";

// The site itself, in which a contributor of the demonstration is signed in: `cookieOf(site.output())`.
const site = await startSite(readConfig(process.env));
console.log(`Cookie: ${(await signIn(site.services, "hamid-rezai")).cookie}`);
console.log(`Ready: ${site.url}`);
process.once("SIGTERM", () => void site.stop().then(() => process.exit(0)));
