import { setTimeout as sleep } from "node:timers/promises";
import { openPersonLine, openStaffLine, type PersonLine } from "#test/support/live/open-line.ts";
import type { LivePerson } from "#test/support/live/seed-live.ts";
import { askFigures } from "./site-figures.ts";
import type { LiveSite } from "./start-live-site.ts";
import type { TalkAsked } from "./talk-through.ts";

export type SleepersReport = {
  /** Lines that the site still held at the end, of those that do not read. */
  left: number;
  mebibytesForThem: number;
  memoryMiB: { before: number; most: number; after: number };
};

export const sleepersOfOne = 10; // as many as a session may have
const longWords = "wörter ".repeat(1_200);
const betweenMs = 50;
const letGoWithinMs = 35_000; // a line that answers nothing is let go by then, however little waits for it

/**
 * Pages that take nothing off their line, while long words are written to them many times a second. `isAsleep`: false for
 * the same pages reading all of it, which is what the others beside them are compared with.
 */
export function makeSleepers(count: number, isAsleep = true) {
  const report: SleepersReport = { left: count, mebibytesForThem: 0, memoryMiB: { before: 0, most: 0, after: 0 } };

  const trouble: NonNullable<TalkAsked["trouble"]> = async ({ site, lines, others }, over) => {
    const url = `http://127.0.0.1:${lines.port}`;
    const own = { origin: lines.url, patienceMs: 60_000 };
    const [staff] = others.desks;
    if (staff === undefined) throw new Error("There is nobody at the desk");
    const before = await askFigures(site);
    const pages = await openPages(count, isAsleep, (n) => openPersonLine(url, personOf(others.people, n), own));
    const desk = await openStaffLine(url, staff, own);
    const written = others.people.map((person) => writeTo(desk, person, over));
    const most = await mostMemory(site, over);
    const times = (await Promise.all(written)).reduce((sum, one) => sum + one, 0);
    desk.close();
    if (!isAsleep) for (const page of pages) page.close();
    const after = await whenLetGo(site, before.files);
    Object.assign(report, {
      left: Math.max(0, after.files - before.files),
      mebibytesForThem: Math.round((times * sleepersOfOne * Buffer.byteLength(longWords)) / 2 ** 20),
      memoryMiB: { before: before.memoryMiB, most, after: after.memoryMiB },
    } satisfies SleepersReport);
    for (const page of pages) page.close();
  };
  return { trouble, report };
}

async function openPages(
  count: number,
  isAsleep: boolean,
  open: (n: number) => Promise<PersonLine>,
): Promise<PersonLine[]> {
  const openOne = async (n: number) => {
    const line = await open(n);
    await line.catchUp();
    if (isAsleep) (line.socket.io.engine.transport as unknown as { ws: { pause(): void } }).ws.pause();
    return line;
  };
  return Promise.all(Array.from({ length: count }, (_, n) => openOne(n)));
}

function personOf(people: readonly LivePerson[], n: number): LivePerson {
  const person = people[Math.floor(n / sleepersOfOne)];
  if (person === undefined) throw new Error("There are too few people for so many pages");
  return person;
}

type Desk = Awaited<ReturnType<typeof openStaffLine>>;

async function writeTo(desk: Desk, { reference }: LivePerson, over: AbortSignal): Promise<number> {
  await desk.catchUp(reference);
  let times = 0;
  while (!over.aborted) {
    const said = await desk.say(reference, longWords, undefined, Number.MAX_SAFE_INTEGER);
    if (!said.ok) throw new Error(`Writing was refused: ${said.kind}`);
    times += 1;
    await sleep(betweenMs);
  }
  return times;
}

async function mostMemory(site: LiveSite, over: AbortSignal): Promise<number> {
  let most = 0;
  while (!over.aborted) {
    most = Math.max(most, (await askFigures(site)).memoryMiB);
    await sleep(500);
  }
  return most;
}

async function whenLetGo(site: LiveSite, filesBefore: number) {
  const deadline = Date.now() + letGoWithinMs;
  for (;;) {
    const figures = await askFigures(site);
    if (figures.files <= filesBefore || Date.now() > deadline) return figures;
    await sleep(500);
  }
}
