import { setTimeout as sleep } from "node:timers/promises";
import { openLine, type Line } from "../load.ts";

export type Watched = {
  /** Answers that came before the second; and how many of them gave a deck away. */
  before: number;
  early: number;
  /** How often a deck that was asked for after the second was not there. */
  missing: number;
  /** When the last deck was first there. */
  lastAt: number;
};

const lines = 8;
const longestMs = 30_000; // past the second
const notYet = [404, 403]; // a deck's own address says from when it will be there

/**
 * Asks for addresses one after another, as a reader without a session, until each was there. What was asked for from the
 * moment on (milliseconds, by the clock that the site reads as well) must be there.
 */
export async function watchDecks(url: string, paths: readonly string[], moment: number): Promise<Watched> {
  const seen = { before: 0, early: 0, missing: 0, lastAt: 0 };
  const left = [...paths];
  const lookOn = async (line: Line) => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const askedAt = Date.now();
      if (askedAt > moment + longestMs) throw new Error(`${path} did not come`);
      const { status } = await line({ path, method: "GET", headers: { "accept-encoding": "br" } });
      const answeredAt = Date.now();
      if (![200, ...notYet].includes(status)) throw new Error(`${path} was answered with ${status}`);
      const isThere = status === 200;
      if (answeredAt < moment) seen.before += 1;
      if (isThere && answeredAt < moment) seen.early += 1;
      if (!isThere && askedAt >= moment) seen.missing += 1;
      if (isThere) seen.lastAt = Math.max(seen.lastAt, answeredAt);
      else left.push(path);
    }
  };
  const opened = Array.from({ length: lines }, () => openLine(url));
  try {
    await Promise.all(opened.map(({ line }) => lookOn(line)));
  } finally {
    for (const { close } of opened) close();
  }
  return seen;
}

/** Waits for a moment; one that is over is an error, for what was to be measured could not be. */
export async function waitFor(moment: number, what: string): Promise<void> {
  const rest = moment - Date.now();
  if (rest < 0) throw new Error(`${what} took too long: the machine is too busy for this bench`);
  await sleep(rest);
}
