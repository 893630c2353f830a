import { setTimeout as sleep } from "node:timers/promises";
import { makeDice } from "#commands/simulate/make-dice.ts";
import { startSiteProcess } from "#test/support/site-process.ts";
import { faultsIn, type Acknowledged } from "./kept.ts";
import { openLoad } from "./load.ts";
import { tempData } from "./temp-data.ts";

const people = 12;
const manyAtOnce = { LIMIT_STARTS_PER_ADDRESS_PER_HOUR: "100000", LIMIT_ANSWERS_PER_SESSION_PER_MINUTE: "100000" };

/**
 * Starts the real site again and again on one data folder, with people answering and sending, and kills it after
 * some more answers, a number given by the seed. After each life the folder is searched for everything that was ever acknowledged.
 */
export async function killAgainAndAgain(
  lives: number,
  seed: number,
): Promise<{ acknowledged: number; kinds: Set<Acknowledged["post"]["kind"]>; faults: string[] }> {
  await using data = await tempData();
  const { dataDir } = data;
  const dice = makeDice(seed);
  const load = openLoad(people);
  const faults: string[] = [];
  for (let life = 0; life < lives; life++) {
    await using site = await startSiteProcess({ dataDir, env: manyAtOnce });
    const enough = load.acknowledged.length + 20 + dice.whole(100);
    const running = load.run(site.url);
    while (load.acknowledged.length < enough && site.process.exitCode === null) await sleep(1 + dice.whole(20));
    await site.kill();
    await running;
    faults.push(...(await faultsIn(dataDir, load.acknowledged)).map((fault) => `life ${life}: ${fault}`));
  }
  const kinds = new Set(load.acknowledged.map(({ post }) => post.kind));
  return { acknowledged: load.acknowledged.length, kinds, faults: [...load.unexpected, ...faults] };
}
