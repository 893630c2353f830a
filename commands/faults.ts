import { parseArgs } from "node:util";
import { z } from "zod";
import { killAgainAndAgain } from "#test/faults/kill-again-and-again.ts";
import { talkWhileKilled } from "#test/faults/live/talk-while-killed.ts";
import { hasStrace, replayPowerCut } from "#test/faults/power-cut/replay-power-cut.ts";
import { runCommand } from "./run-command.ts";

/** `npm run faults [-- --only acts|live]`: the long forms of the fault tests. Exit code 1 when anything that was acknowledged is lost. */
const asked = z.object({
  only: z.enum(["acts", "live"]).optional(),
  kills: z.coerce.number().int().min(1).max(1_000).default(30),
  cuts: z.coerce.number().int().min(1).max(5_000).default(200),
  seconds: z.coerce.number().int().min(1).max(300).default(10),
  "live-kills": z.coerce.number().int().min(1).max(200).default(20),
  messages: z.coerce.number().int().min(1).max(100_000).default(5_000),
  seed: z.coerce.number().int().min(0).default(1),
});

const conversations = 30; // two tabs of each person: 60 who write

await runCommand(async () => {
  const text = { type: "string" } as const;
  const options = {
    only: text,
    kills: text,
    cuts: text,
    seconds: text,
    "live-kills": text,
    messages: text,
    seed: text,
  };
  const { values } = parseArgs({ options });
  const read = asked.safeParse(values);
  if (!read.success)
    return say(
      "Say whole numbers: npm run faults -- --kills 30 --cuts 200 --seconds 10 --live-kills 20 --messages 5000",
    );
  const faults: string[] = [];
  if (read.data.only !== "acts") faults.push(...(await killLive(read.data)));
  if (read.data.only !== "live") faults.push(...(await loseActs(read.data)));
  faults.forEach(say);
  return faults.length === 0;
});

type Asked = z.infer<typeof asked>;

async function killLive({ "live-kills": kills, messages, seed }: Asked): Promise<string[]> {
  const talked = await talkWhileKilled({ conversations, messages, kills, seed });
  const { acknowledged, slowestBackMs, faults } = talked;
  console.log(
    `Live conversations, ${2 * conversations} tabs writing, killed ${kills} times: ${acknowledged} messages, ${faults.length} faults; all were caught up ${slowestBackMs} ms after a start at the latest.`,
  );
  return faults;
}

async function loseActs({ kills, cuts, seconds, seed }: Asked): Promise<string[]> {
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
