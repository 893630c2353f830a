import type { Arrivals } from "#test/faults/live/arrivals.ts";
import { makeSleepers, sleepersOfOne } from "#test/faults/live/sleepers.ts";
import { soak } from "#test/faults/live/soak.ts";
import { storm } from "#test/faults/live/storm.ts";
import { talkThrough, type TalkReport } from "#test/faults/live/talk-through.ts";
import { talkWhileKilled } from "#test/faults/live/talk-while-killed.ts";
import { cutEvery, standStill } from "#test/faults/live/troubles.ts";
import type { FaultsAsked } from "./asked.ts";
import { slopesOf } from "./slopes-of.ts";

export type FormReport = { said: string; faults: string[] };

type Form = (asked: FaultsAsked) => Promise<FormReport>;

/** The long forms of what can happen to a live conversation. Each says what it saw, and everything that was wrong. */
export const liveForms: Readonly<Record<NonNullable<FaultsAsked["forms"]>[number], Form>> = {
  async kill({ "live-kills": kills, messages, seed }) {
    const conversations = 30; // two tabs of each person: 60 who write
    const { acknowledged, slowestBackMs, faults } = await talkWhileKilled({ conversations, messages, kills, seed });
    return {
      said: `Killed ${kills} times while ${2 * conversations} tabs write: ${acknowledged} messages; all were caught up ${slowestBackMs} ms after a start at the latest`,
      faults,
    };
  },

  async cut({ "talk-seconds": seconds, seed }) {
    const trouble = cutEvery(3_000, 10_000, seed);
    const talked = await talkThrough({ conversations: 66, seconds, everyMs: 2_000, seed, trouble }); // 198 pages
    return sayTalk("Every line cut each 3 to 10 seconds, 198 pages", talked);
  },

  async slow({ "talk-seconds": seconds, seed }) {
    const slow = { delayMs: 200, lossShare: 0.05 };
    const talked = await talkThrough({ conversations: 20, seconds, everyMs: 4_000, seed, slow });
    return sayTalk("People at 400 ms there and back, 5 % of packets lost, 20 conversations", talked);
  },

  async still({ "still-seconds": forSeconds, seed }) {
    const seconds = forSeconds + 10;
    const trouble = standStill(3_000, forSeconds * 1_000);
    const talked = await talkThrough({ conversations: 33, seconds, everyMs: 4_000, seed, trouble });
    return sayTalk(`The site stands still for ${forSeconds} seconds, 99 pages`, talked);
  },

  async asleep({ "talk-seconds": seconds, seed }) {
    const asleep = 50;
    const talk = { conversations: 20, others: asleep / sleepersOfOne, seconds, everyMs: 1_000, seed };
    const alone = await talkThrough({ ...talk, trouble: makeSleepers(asleep, false).trouble });
    const { trouble, report } = makeSleepers(asleep);
    const beside = await talkThrough({ ...talk, trouble });
    const { left, memoryMiB: memory, mebibytesForThem } = report;
    return {
      said: `${asleep} pages that never read, ${mebibytesForThem} MiB written for them: ${left} left, memory ${memory.before} MiB, ${memory.most} at the most, ${memory.after} afterwards; others meanwhile ${sayArrivals(beside.toDesk)}, beside as many that read ${sayArrivals(alone.toDesk)}`,
      faults: [
        ...alone.faults,
        ...beside.faults,
        ...(left > 0 ? [`${left} lines that never read are held for ever`] : []),
      ],
    };
  },

  async storm({ "storm-pages": count }) {
    const { halfMs, mostMs, allMs, pageP50Ms, pageP99Ms, memoryMiB } = await storm(count);
    return {
      said: `${count} pages lose their line at once: half are back after ${halfMs} ms, 95 % after ${mostMs}, all after ${allMs}; a page loads meanwhile in p50 ${pageP50Ms} ms, p99 ${pageP99Ms}; memory ${memoryMiB.before} MiB, ${memoryMiB.after} afterwards`,
      faults: [],
    };
  },

  async soak({ "soak-minutes": minutes }) {
    const rates = { messagesPerSecond: 20, loadsPerSecond: 5, figuresEveryMs: 10_000 };
    const soaked = await soak({ seconds: minutes * 60, pages: 2_000, conversations: 30, ...rates });
    const { written, loads, faults, figures, toDesk } = soaked;
    return {
      said: `${minutes} minutes, 2,000 pages open, ${written} messages, ${loads} page loads: ${slopesOf(figures, rates.figuresEveryMs)}; to the desk ${sayArrivals(toDesk)}`,
      faults,
    };
  },
};

function sayTalk(what: string, { written, toDesk, toPerson, faults }: TalkReport): FormReport {
  const said = `${what}: ${written} messages; to the desk ${sayArrivals(toDesk)}; to the person ${sayArrivals(toPerson)}`;
  return { said, faults };
}

function sayArrivals({ p50, p95, slowest }: Arrivals): string {
  return `p50 ${p50} ms, p95 ${p95} ms, slowest ${slowest} ms`;
}
