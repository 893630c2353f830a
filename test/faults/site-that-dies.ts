import { readConfig } from "#app/config.ts";
import { startSite } from "#server";

/**
 * The real site, started with one failpoint: from the signal USR2 on, the next act that comes to the point named by
 * DIE_AT ends the process as a power cut would. Jobs rest, so that the act is the one that the test posts.
 */
const dieAt = process.env["DIE_AT"];
let armed = false;
process.on("SIGUSR2", () => {
  armed = true;
  console.log("Armed");
});

const failpoint = (name: string) => {
  if (armed && name === dieAt) process.kill(process.pid, "SIGKILL");
};
const site = await startSite(readConfig(process.env), { failpoint, jobs: false });
console.log(`Ready: ${site.url}`);
process.once("SIGTERM", () => void site.stop().then(() => process.exit(0)));
