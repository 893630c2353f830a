import { parseArgs } from "node:util";
import { z } from "zod";
import { killAgainAndAgain } from "#test/faults/kill-again-and-again.ts";
import { hasStrace, replayPowerCut } from "#test/faults/power-cut/replay-power-cut.ts";
import { runCommand } from "./run-command.ts";

/** `npm run faults`: the long forms of the fault tests. Exit code 1 when anything that was acknowledged is lost. */
const asked = z.object({
  kills: z.coerce.number().int().min(1).max(1_000).default(30),
  cuts: z.coerce.number().int().min(1).max(5_000).default(200),
  seconds: z.coerce.number().int().min(1).max(300).default(10),
  seed: z.coerce.number().int().min(0).default(1),
});

await runCommand(async () => {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { kills: text, cuts: text, seconds: text, seed: text } });
  const read = asked.safeParse(values);
  if (!read.success) return say("Say whole numbers: npm run faults -- --kills 30 --cuts 200 --seconds 10 --seed 1");
  const { kills, cuts, seconds, seed } = read.data;

  const killed = await killAgainAndAgain(kills, seed);
  console.log(`Killed ${kills} times: ${killed.acknowledged} acts acknowledged, ${killed.faults.length} faults.`);
  if (!hasStrace()) {
    killed.faults.forEach(say);
    return say(
      "The power cut needs strace, which is not here. Install it (apt-get install strace), then run this again.",
    );
  }
  const cut = await replayPowerCut({ seconds, cuts, seed });
  console.log(`Power cut at ${cuts} moments: ${cut.acknowledged} acts acknowledged, ${cut.faults.length} faults.`);
  const faults = [...killed.faults, ...cut.faults];
  faults.forEach(say);
  return faults.length === 0 && cut.acknowledged > 0;
});

function say(sentence: string): false {
  process.stderr.write(`${sentence}\n`);
  return false;
}
