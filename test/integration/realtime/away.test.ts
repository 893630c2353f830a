import { expect, test, vi } from "vitest";
import { openLines } from "#test/faults/live/open-lines.ts";
import { openPersonTalker, type Talker } from "#test/faults/live/open-talker.ts";
import { openLiveWorld } from "./live-world.ts";

const second = 1_000;
const minute = 60 * second;
const patience = { timeout: 10_000, interval: 20 };

const wordsOf = (tab: Talker) => tab.transcript().flatMap(({ words }) => (words === "" ? [] : [words]));

/** A person's tab on a line that can be cut, and a link worker on one that holds. Tab and site go by the same clock. */
async function openAway() {
  await using stack = new AsyncDisposableStack();
  const world = stack.use(await openLiveWorld());
  const lines = stack.use(await openLines({ port: world.port }));
  const now = () => world.clock.now().getTime();
  const tab = openPersonTalker(lines.url, world.person, { now, origin: world.url });
  stack.defer(() => tab.close());
  const desk = await world.staffLine();
  await desk.catchUp(world.person.reference);
  await vi.waitFor(() => expect(tab.connection()).toBe("caught up"), patience);
  const kept = stack.move();
  return { world, lines, tab, desk, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** @returns what both sides hold after the tab was away for so long, in which the desk wrote five times and it once. */
async function awayFor(ms: number) {
  await using open = await openAway();
  const { world, lines, tab, desk } = open;
  lines.hold();
  lines.cut();
  tab.write(own);
  for (const words of meanwhile) {
    world.clock.forward(ms / meanwhile.length);
    // Who writes keeps their session open.
    expect(await desk.say(world.person.reference, words)).toMatchObject({ ok: true });
  }
  if (ms > halfAnHour) await vi.waitFor(() => expect(tab.unsent()).toBe(0), patience);
  lines.release();
  tab.wake();
  await vi.waitFor(() => expect(wordsOf(tab)).toContain(meanwhile.at(-1)), patience);
  await vi.waitFor(() => expect(tab.states()).toEqual([]), patience);
  const read = () => desk.items.flatMap((item) => (item.kind === "message" ? [item.words] : []));
  await vi.waitFor(() => expect(read().length).toBeGreaterThanOrEqual(wordsOf(tab).length), patience);
  return { connection: tab.connection(), onPage: wordsOf(tab), onDesk: read(), removedOld: tab.removedOld() };
}

const halfAnHour = 30 * minute;
const own = "Are you still there?";
const meanwhile = [1, 2, 3, 4, 5].map((n) => `Written meanwhile, ${n}`);
const whole = { connection: "caught up", onPage: [...meanwhile, own], onDesk: [...meanwhile, own], removedOld: false };

test("after a second without a line the page has everything, and what was written on it is sent once", async () => {
  expect(await awayFor(second)).toEqual(whole);
});

test("after a minute without a line the page has everything, and what was written on it is sent once", async () => {
  expect(await awayFor(minute)).toEqual(whole);
});

test("after an hour without a line the page has everything; what was written on it is not sent any more, and it says so", async () => {
  expect(await awayFor(60 * minute)).toEqual({ ...whole, onPage: meanwhile, onDesk: meanwhile, removedOld: true });
});
