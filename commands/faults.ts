import { killAgainAndAgain } from "#test/faults/kill-again-and-again.ts";
import { hasStrace, replayPowerCut } from "#test/faults/power-cut/replay-power-cut.ts";
import { readAsked, type FaultsAsked } from "./faults/asked.ts";
import { liveForms } from "./faults/live-forms.ts";
import { runCommand } from "./run-command.ts";

/**
 * `npm run faults [-- --only acts|live] [--forms kill,cut,slow,still,asleep,storm,soak]`: the long forms of the fault
 * tests. Exit code 1 when anything that was acknowledged is lost.
 */
await runCommand(async () => {
  const asked = readAsked();
  if (asked === null)
    return say(
      "Say names and whole numbers: npm run faults -- --only live --forms cut,soak --talk-seconds 120 --soak-minutes 10",
    );
  const faults: string[] = [];
  if (asked.only !== "acts") faults.push(...(await troubleLive(asked)));
  if (asked.only !== "live" && asked.forms === undefined) faults.push(...(await loseActs(asked)));
  faults.forEach(say);
  return faults.length === 0;
});

async function troubleLive(asked: FaultsAsked): Promise<string[]> {
  const all: string[] = [];
  for (const [name, form] of Object.entries(liveForms)) {
    if (asked.forms !== undefined && !asked.forms.some((wanted) => wanted === name)) continue;
    const { said, faults } = await form(asked);
    console.log(`${said}. ${faults.length} faults.`);
    all.push(...faults);
  }
  return all;
}

async function loseActs({ kills, cuts, seconds, seed }: FaultsAsked): Promise<string[]> {
  const killed = await killAgainAndAgain(kills, seed);
  console.log(`Killed ${kills} times: ${killed.acknowledged} acts acknowledged, ${killed.faults.length} faults.`);
  if (!hasStrace())
    return [
      ...killed.faults,
      "The power cut needs strace, which is not here. Install it (apt-get install strace), then run this again.",
    ];
  const cut = await replayPowerCut({ seconds, cuts, seed });
  console.log(`Power cut at ${cuts} moments: ${cut.acknowledged} acts acknowledged, ${cut.faults.length} faults.`);
  const idle = cut.acknowledged > 0 ? [] : ["Nothing was acknowledged, so the power cut shows nothing."];
  return [...killed.faults, ...cut.faults, ...idle];
}

function say(sentence: string): false {
  process.stderr.write(`${sentence}\n`);
  return false;
}
