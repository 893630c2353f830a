import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#test/support/site-process.ts";
import { plainPage } from "../beside-bare.ts";
import type { LaidSite } from "../laid-site.ts";
import { rounded, type Figure } from "../measure.ts";
import { serveOn, type Served } from "../processes.ts";
import { firstWaiting, size, waiting, wordOf } from "./lay-conferences.ts";
import type { Scheduled } from "./site-main.ts";
import { watchDecks, type Watched } from "./watch-decks.ts";

const program = "bench/conference/site-main.ts";
const lookFromMs = 3_000; // before the second
const killedMs = 500; // before the second, where the second passes while nothing runs

/**
 * 200 decks wanted at one second, twice: the site is killed as soon as they are scheduled, and answers again before the
 * second; and it is killed just before the second, which passes while it starts again.
 */
export async function benchRelease(place: LaidSite): Promise<Figure[]> {
  const { startedInMs } = place.site;
  await place.site[Symbol.asyncDispose]();
  return [...(await killedBefore(place, startedInMs)), ...(await killedAcross(place, startedInMs))];
}

async function killedBefore(place: LaidSite, startedInMs: number): Promise<Figure[]> {
  const waitMs = 3 * startedInMs + lookFromMs + 10_000; // scheduling itself, and a start that is slower than the first
  const { served, scheduled } = await schedule(place, 0, waitMs);
  await kill(served);
  await using again = await startAgain(place);
  const { moment } = scheduled;
  await mustHide(again, 0, moment);
  await sleep(Math.max(0, moment - lookFromMs - Date.now()));
  const watched = await watchDecks(again.url, addressesOf(0), moment);
  await mustFind(again, 0);
  if (watched.before === 0)
    throw new Error("Nothing was asked before the second: the machine is too busy for this bench");
  return [
    {
      name: `${size.waiting} decks published for a moment, one act`,
      value: rounded(scheduled.tookMs / 1_000),
      unit: "s",
    },
    ...figuresOf("killed and started again before the second", watched, moment),
  ];
}

async function killedAcross(place: LaidSite, startedInMs: number): Promise<Figure[]> {
  const { served, scheduled } = await schedule(place, 1, 10_000 + startedInMs);
  const { moment } = scheduled;
  await mustHide(served, 1, moment);
  await sleep(Math.max(0, moment - killedMs - Date.now()));
  await kill(served);
  await using again = await startAgain(place);
  const from = Math.max(moment, Date.now());
  const watched = await watchDecks(again.url, addressesOf(1), moment);
  await mustFind(again, 1);
  return figuresOf("killed as the second came, from when it answers again", watched, from);
}

async function schedule(place: LaidSite, index: number, waitMs: number) {
  const file = join(place.folder, `scheduled-${index}.json`);
  const where = { dataDir: place.dataDir, port: await freePort() };
  const served = await serveOn(where, program, waiting[index] ?? "", String(Math.ceil(waitMs)), file);
  const scheduled = JSON.parse(await readFile(file, "utf8")) as Scheduled;
  if (scheduled.scheduled !== size.waiting) throw new Error(`${scheduled.scheduled} decks were scheduled`);
  return { served, scheduled };
}

async function startAgain(place: LaidSite): Promise<Served> {
  return await serveOn({ dataDir: place.dataDir, port: await freePort() }, program);
}

async function kill(served: Served): Promise<void> {
  served.signal("SIGKILL");
  await served[Symbol.asyncDispose]();
}

/** Every deck by one address: its own, that of a slide, or that of a picture, in turn. */
function addressesOf(index: number): string[] {
  return Array.from({ length: size.waiting }, (_, n) => {
    const deck = `/library/${firstWaiting(index) + n}`;
    return [deck, `${deck}/s/3`, `${deck}/picture/1/3?small`][n % 3] ?? deck;
  });
}

const isFound = async ({ url }: Pick<Served, "url">, index: number) =>
  (await plainPage({ url }, `/search?q=${wordOf(waiting[index] ?? "")}`)).includes(`${size.waiting} resources`);

async function mustFind(served: Served, index: number): Promise<void> {
  if (!(await isFound(served, index))) throw new Error("Search does not find every deck that is there");
}

async function mustHide({ url }: Served, index: number, moment: number): Promise<void> {
  const shown = await plainPage({ url }, `/search?q=${wordOf(waiting[index] ?? "")}`);
  if (Date.now() < moment && shown.includes(`id="found-heading"`))
    throw new Error("Search finds a deck before its second");
}

function figuresOf(how: string, { before, early, missing, lastAt }: Watched, from: number): Figure[] {
  const name = `${size.waiting} decks at one second, ${how}`;
  const asked =
    before === 0 ? [] : [{ name: `${name}: there too early, of ${before} answers`, value: early, unit: "answers" }];
  return [
    ...asked,
    { name: `${name}: asked for after it and not there`, value: missing, unit: "answers" },
    { name: `${name}: the last one seen after`, value: rounded((lastAt - from) / 1_000), unit: "s" },
  ];
}
