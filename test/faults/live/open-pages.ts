import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { LivePerson } from "#test/support/live/seed-live.ts";

/** A session may have ten sockets, so there is one person for each ten pages or more. */
export type PagesAsked = { url: string; origin: string; people: readonly LivePerson[]; count: number };
export type PagesSay = { kind: "there" } | { kind: "back"; tookMs: number[] };

/** Pages of people that are open and do nothing else, in a process of their own. Resolves when all have caught up. */
export async function openPages(asked: PagesAsked) {
  const child = fork(join(import.meta.dirname, "open-pages-main.ts"));
  const next = async <Kind extends PagesSay["kind"]>(kind: Kind): Promise<Extract<PagesSay, { kind: Kind }>> => {
    const [said] = (await Promise.race([
      once(child, "message"),
      once(child, "exit").then(() => [{ kind: "ended" }]),
    ])) as [PagesSay];
    if (said.kind !== kind) throw new Error(`The open pages said "${said.kind}" and not "${kind}"`);
    return said as Extract<PagesSay, { kind: Kind }>;
  };
  child.send(asked);
  await next("there");
  return {
    /** All lines break in one moment. @returns after how many milliseconds each page had caught up again. */
    async dropAll(): Promise<number[]> {
      child.send("drop");
      return (await next("back")).tookMs;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.kill()) await once(child, "exit");
    },
  };
}
