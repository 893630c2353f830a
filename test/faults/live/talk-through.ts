import { setTimeout as sleep } from "node:timers/promises";
import { makeDice } from "#commands/simulate/make-dice.ts";
import { tempData } from "../temp-data.ts";
import { isSettled, openGroups, tabsOf, untilOrLate, type Group } from "./groups.ts";
import { makeArrivals, type Arrivals } from "./arrivals.ts";
import type { Everyone } from "./live-site.ts";
import { openLines, type Lines } from "./open-lines.ts";
import type { Slow } from "./slow-way.ts";
import { startLiveSite, type LiveSite } from "./start-live-site.ts";
import { transcriptFaults, type Written } from "./transcript-faults.ts";

/** `others`: people who are there and do not talk. */
export type Talking = { lines: Lines; site: LiveSite; groups: readonly Group[]; others: Everyone };

export type TalkAsked = {
  conversations: number;
  others?: number;
  seconds: number;
  /** How often each side of each conversation writes, on average. */
  everyMs: number;
  seed: number;
  /** The person's lines are like that; the desk's are good. */
  slow?: Slow;
  /** What goes wrong meanwhile, until it is over. */
  trouble?: (talking: Talking, over: AbortSignal) => Promise<void>;
};

export type TalkReport = { written: number; toDesk: Arrivals; toPerson: Arrivals; faults: string[] };

/**
 * People and link workers write to each other while something goes wrong. At the end everything written stands once, in
 * each writer's order, and every page of a conversation holds the same as the database. What is handed back to a link
 * worker is sent again, as they would.
 */
export async function talkThrough(asked: TalkAsked): Promise<TalkReport> {
  const { conversations, others = 0, seconds, trouble, slow, seed } = asked;
  await using data = await tempData();
  await using lines = await openLines(slow ? { slow } : {});
  const site = await startLiveSite(lines, data.dataDir, conversations + others);
  const arrivals = makeArrivals();
  const direct = slow ? { deskUrl: `http://127.0.0.1:${lines.port}` } : {};
  const { people, desks } = site.everyone;
  const groups = openGroups({ people: people.slice(0, conversations), desks }, lines.url, {
    ...direct,
    heard: arrivals.heard,
  });
  const written: Written[] = [];
  const over = new AbortController();
  try {
    await untilOrLate(() => tabsOf(groups).every((tab) => tab.connection() === "caught up"));
    const troubled = trouble?.(
      { lines, site, groups, others: { people: people.slice(conversations), desks } },
      over.signal,
    );
    const writing = groups.map((group, n) =>
      writeOn(group, asked, n + seed, over.signal, (one, side) => {
        written.push(one);
        arrivals.wrote(side, one.words);
      }),
    );
    await sleep(seconds * 1_000);
    over.abort();
    await Promise.all([...writing, troubled]);
    await untilOrLate(() => {
      for (const { desk } of groups) desk.sendAgain();
      return isSettled(groups);
    });
    await site.stop();
    const faults = await transcriptFaults(data.dataDir, groups, written);
    return { written: written.length, toDesk: arrivals.to("desk"), toPerson: arrivals.to("person"), faults };
  } finally {
    for (const tab of tabsOf(groups)) tab.close();
    await site.kill();
  }
}

/** The person writes in either tab, whatever the line is like; a link worker waits until what they wrote is gone. */
async function writeOn(
  { person, tabs, desk }: Group,
  { everyMs }: TalkAsked,
  seed: number,
  over: AbortSignal,
  wrote: (one: Written, side: "person" | "desk") => void,
): Promise<void> {
  const dice = makeDice(seed);
  for (let n = 0; !over.aborted; n++) {
    await sleep(dice.whole(everyMs));
    desk.sendAgain();
    const side = dice.chance(0.5) ? "person" : "desk";
    if (side === "desk" && desk.unsent() + desk.handedBack() > 0) continue;
    const tab = dice.whole(2);
    const writer = side === "desk" ? "the desk" : `tab ${tab}`;
    const words = `${person.reference}: ${writer}, ${n}`;
    wrote({ conversationId: person.conversationId, writer, words }, side);
    (side === "desk" ? desk : tabs[tab === 0 ? 0 : 1]).write(words);
  }
}
