import { setTimeout as sleep } from "node:timers/promises";
import { makeDice } from "#commands/simulate/make-dice.ts";
import { tempData } from "../temp-data.ts";
import { isSettled, openGroups, tabsOf, untilOrLate } from "./groups.ts";
import { openLines } from "./open-lines.ts";
import { startLiveSite } from "./start-live-site.ts";
import { transcriptFaults, type Written } from "./transcript-faults.ts";

export type TalkAsked = {
  conversations: number; // two tabs of the person and one of the worker in each
  messages: number; // of all people together
  kills: number;
  seed: number;
};

export type TalkReport = { acknowledged: number; kills: number; slowestBackMs: number; faults: string[] };

/**
 * People and a link worker write without looking at the line, while the site is killed without warning and started
 * again. At the end everything written stands once, in each writer's order, and every tab holds the same as the database.
 */
export async function talkWhileKilled({ conversations, messages, kills, seed }: TalkAsked): Promise<TalkReport> {
  await using data = await tempData();
  await using lines = await openLines();
  const dice = makeDice(seed);
  const first = await startLiveSite(lines, data.dataDir, conversations);
  const groups = openGroups(first.everyone, lines.url);
  const written: Written[] = [];
  const writers = groups.flatMap(({ person, tabs }) => tabs.map((tab, n) => ({ person, tab, name: `tab ${n}` })));
  const write = () => {
    const { person, tab, name } = dice.pick(writers);
    const words = `${name}, message ${written.length}`;
    written.push({ conversationId: person.conversationId, writer: name, words });
    tab.write(words);
  };
  try {
    let site = first;
    let slowestBackMs = 0;
    for (let life = 0; life <= kills; life++) {
      const enough = Math.ceil(((life + 1) * messages) / (kills + 1));
      while (written.length < enough) {
        write();
        if (written.length % 20 === 0) await sleep(5 + dice.whole(40));
      }
      if (life === kills) break;
      await site.kill();
      await sleep(dice.whole(300));
      site = await startLiveSite(lines, data.dataDir, conversations);
      const from = Date.now();
      await untilOrLate(() => groups.every(({ tabs }) => tabs.every((tab) => tab.connection() === "caught up")));
      slowestBackMs = Math.max(slowestBackMs, Date.now() - from);
    }
    await untilOrLate(() => isSettled(groups));
    await site.stop();
    const faults = await transcriptFaults(data.dataDir, groups, written);
    return { acknowledged: written.length, kills, slowestBackMs, faults };
  } finally {
    for (const tab of tabsOf(groups)) tab.close();
  }
}
