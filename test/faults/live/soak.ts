import { setTimeout as sleep } from "node:timers/promises";
import { makeArrivals, type Arrivals } from "./arrivals.ts";
import { tempData } from "../temp-data.ts";
import { isSettled, openGroups, tabsOf, untilOrLate } from "./groups.ts";
import { openLines } from "./open-lines.ts";
import { openPages } from "./open-pages.ts";
import { askFigures, type SiteFigures } from "./site-figures.ts";
import { startLiveSite } from "./start-live-site.ts";
import { transcriptFaults, type Written } from "./transcript-faults.ts";

export type SoakAsked = {
  seconds: number;
  pages: number; // that are only open
  conversations: number; // in which both sides write
  messagesPerSecond: number;
  loadsPerSecond: number;
  figuresEveryMs: number;
};

export type SoakReport = {
  written: number;
  toDesk: Arrivals;
  toPerson: Arrivals;
  loads: number;
  figures: SiteFigures[];
  faults: string[];
};

const pagesOfOne = 10;
const sendAgainEveryMs = 300;

/** An ordinary day at a steady pace: what a running site holds is asked now and then, and should stay as it is. */
export async function soak(asked: SoakAsked): Promise<SoakReport> {
  const { seconds, pages: count, conversations, messagesPerSecond, loadsPerSecond, figuresEveryMs } = asked;
  await using data = await tempData();
  await using lines = await openLines();
  await using site = await startLiveSite(lines, data.dataDir, Math.ceil(count / pagesOfOne) + conversations);
  const { people, desks } = site.everyone;
  const url = `http://127.0.0.1:${lines.port}`;
  const idle = people.slice(conversations);
  await using pages = await openPages({ url, origin: lines.url, people: idle, count });
  const arrivals = makeArrivals();
  const talking = { people: people.slice(0, conversations), desks };
  const groups = openGroups(talking, lines.url, { heard: arrivals.heard });
  const written: Written[] = [];
  const figures: SiteFigures[] = [];
  const failures: string[] = [];
  let loads = 0;

  const write = (): void => {
    const group = groups[written.length % groups.length];
    if (group === undefined) return;
    const { person, tabs, desk } = group;
    const fromDesk = written.length % (2 * groups.length) >= groups.length && desk.unsent() + desk.handedBack() === 0;
    const words = `Message ${written.length}`;
    written.push({ conversationId: person.conversationId, writer: fromDesk ? "the desk" : "tab 0", words });
    arrivals.wrote(fromDesk ? "desk" : "person", words);
    (fromDesk ? desk : tabs[0]).write(words);
  };
  const sendAgain = () => groups.forEach(({ desk }) => desk.sendAgain());
  const load = async (): Promise<void> => {
    const person = idle[loads++ % idle.length];
    if (person === undefined) return;
    const answer = await fetch(`${url}/track/${person.reference}`, { headers: { cookie: person.cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`A page answered ${answer.status}`);
  };
  try {
    await untilOrLate(() => tabsOf(groups).every((tab) => tab.connection() === "caught up"));
    const every = (ms: number, work: () => unknown) =>
      setInterval(async () => {
        try {
          await work();
        } catch (error) {
          failures.push(error instanceof Error ? error.message : String(error));
        }
      }, ms);
    const timers = [
      every(1_000 / messagesPerSecond, write),
      every(1_000 / loadsPerSecond, load),
      every(sendAgainEveryMs, sendAgain),
      every(figuresEveryMs, async () => void figures.push(await askFigures(site))),
    ];
    await sleep(seconds * 1_000);
    timers.forEach(clearInterval);
    await untilOrLate(() => {
      sendAgain();
      return isSettled(groups);
    });
    await pages[Symbol.asyncDispose]();
    await site.stop();
    const faults = [...failures, ...(await transcriptFaults(data.dataDir, groups, written))];
    const [toDesk, toPerson] = [arrivals.to("desk"), arrivals.to("person")];
    return { written: written.length, toDesk, toPerson, loads, figures, faults };
  } finally {
    for (const tab of tabsOf(groups)) tab.close();
  }
}
