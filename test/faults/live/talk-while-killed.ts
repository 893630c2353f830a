import { setTimeout as sleep } from "node:timers/promises";
import { makeDice } from "#commands/simulate/make-dice.ts";
import { tempData } from "../temp-data.ts";
import { openLines } from "./open-lines.ts";
import { openPersonTalker, openStaffTalker, type Talker } from "./open-talker.ts";
import { startLiveSite } from "./start-live-site.ts";
import { transcriptFaults, type Written } from "./transcript-faults.ts";

export type TalkAsked = {
  conversations: number; // two tabs of the person and one of the worker in each
  messages: number; // of all people together
  kills: number;
  seed: number;
};

export type TalkReport = { acknowledged: number; kills: number; slowestBackMs: number; faults: string[] };

const settleWithinMs = 90_000;

/**
 * People and a link worker write without looking at the line, while the site is killed without warning and started
 * again. At the end everything written stands once, in each writer's order, and every tab holds the same as the database.
 */
export async function talkWhileKilled({ conversations, messages, kills, seed }: TalkAsked): Promise<TalkReport> {
  await using data = await tempData();
  await using lines = await openLines();
  const dice = makeDice(seed);
  const first = await startLiveSite(lines, data.dataDir, conversations);
  const { people, desks } = first.everyone;
  const groups = people.map((person, n) => ({
    person,
    tabs: [openPersonTalker(lines.url, person), openPersonTalker(lines.url, person)],
    desk: openStaffTalker(lines.url, desks[n % desks.length] ?? raise(), person.reference),
  }));
  const written: Written[] = [];
  const writers = groups.flatMap(({ person, tabs }) => tabs.map((tab, n) => ({ person, tab, name: `tab ${n}` })));
  const write = () => {
    const { person, tab, name } = writers[dice.whole(writers.length)] ?? raise();
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
      await until(() => groups.every(({ tabs }) => tabs.every((tab) => tab.connection() === "caught up")));
      slowestBackMs = Math.max(slowestBackMs, Date.now() - from);
    }
    const tabs = groups.flatMap((group) => [...group.tabs, group.desk]);
    await until(() => tabs.every((tab) => tab.unsent() === 0) && groups.every(haveSame));
    await site.stop();
    const faults = await transcriptFaults(data.dataDir, groups, written);
    return { acknowledged: written.length, kills, slowestBackMs, faults };
  } finally {
    for (const { tabs, desk } of groups) for (const tab of [...tabs, desk]) tab.close();
  }
}

type Group = { tabs: Talker[]; desk: Talker };

function haveSame({ tabs, desk }: Group): boolean {
  const [one, two] = tabs.map((tab) => tab.transcript().length);
  const words = (tab: Talker | undefined) => tab?.transcript().filter((item) => item.words !== "").length;
  return one === two && words(tabs[0]) === words(desk);
}

/** Waits, but not for ever: what is then still missing is found by whoever compares. */
async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + settleWithinMs;
  while (!isSo() && Date.now() < deadline) await sleep(50);
}

function raise(): never {
  throw new Error("There is nobody");
}
