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

test.each([
  ["a second", second, true],
  ["a minute", minute, true],
  ["an hour", 60 * minute, false],
])(
  "a line that is cut for %s: the page has everything afterwards, and unsent words wait half an hour and no longer",
  async (_name, away, isSent) => {
    await using open = await openAway();
    const { world, lines, tab, desk } = open;
    lines.hold();
    lines.cut();
    tab.write("Are you still there?");
    const said = [1, 2, 3, 4, 5].map((n) => `Written meanwhile, ${n}`);
    for (const words of said) {
      world.clock.forward(away / said.length);
      // Who writes keeps their session open.
      expect(await desk.say(world.person.reference, words)).toMatchObject({ ok: true });
    }
    await vi.waitFor(() => expect(tab.unsent()).toBe(isSent ? 1 : 0), patience);
    lines.release();
    tab.wake();
    const own = isSent ? ["Are you still there?"] : [];
    await vi.waitFor(() => expect(wordsOf(tab)).toEqual([...said, ...own]), patience);
    expect(tab.connection()).toBe("caught up");
    expect([tab.unsent(), tab.removedOld()]).toEqual([0, !isSent]);
    const read = () => desk.items.flatMap((item) => (item.kind === "message" ? [item.words] : []));
    await vi.waitFor(() => expect(read()).toEqual([...said, ...own]), patience);
  },
);
