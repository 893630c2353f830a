import { expect, test, vi } from "vitest";
import { ok } from "#app/domain/result.ts";
import { addLine } from "#app/use-cases/conversation/add-entry.ts";
import { perform, type UseCase } from "#app/use-cases/perform.ts";
import { openLiveWorld } from "./live-world.ts";
import type { PersonLine } from "#test/support/live/open-line.ts";
import { patience } from "#test/support/live/patience.ts";

test("over plain requests alone everything comes too, in the same order", async () => {
  await using world = await openLiveWorld({ says: 100 });
  const { reference } = world.person;
  const slow = await world.personLine(world.person, { transports: ["polling"] });
  const fast = await world.personLine();
  const desk = await world.staffLine(world.worker, { transports: ["polling"] });
  for (const tab of [slow, fast]) await tab.catchUp();
  await desk.catchUp(reference);
  for (let n = 0; n < 20; n++) {
    expect(await slow.say(`mine ${n}`)).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(desk.items.at(-1)).toMatchObject({ words: `mine ${n}` }), patience);
    expect(await desk.say(reference, `yours ${n}`)).toMatchObject({ ok: true });
  }
  await vi.waitFor(() => expect(slow.items).toHaveLength(fast.items.length), patience);
  expect(slow.items).toEqual(fast.items);
  expect(slow.socket.io.engine.transport.name).toBe("polling");
});

test("a line that never reads is let go, and what is kept for such lines does not grow", async () => {
  await using world = await openLiveWorld();
  for (let n = 0; n < 8; n++) {
    const line = await world.personLine();
    await line.catchUp();
    stopReading(line);
  }
  const reading = await world.personLine();
  await reading.catchUp();
  expect(world.counts().lines).toBe(9);
  const words = "wörter ".repeat(1_400);
  const addOne: UseCase<null, null, never> = async (tools) => {
    await addLine(tools, world.person.conversationId, words);
    return ok(null);
  };
  let written = 0;
  for (; world.counts().lines > 1 && written < 3_000; written += 10)
    await Promise.all(Array.from({ length: 10 }, () => perform(world.services(), addOne, null)));
  expect(world.counts().lines).toBe(1);
  await vi.waitFor(() => expect(reading.items.filter(({ kind }) => kind === "line")).toHaveLength(written), patience);
});

test("a line that answers nothing is let go whole, so that nothing of it is waited for", async () => {
  await using world = await openLiveWorld({ timings: { pingEveryMs: 100, pingWaitMs: 100 } });
  const line = await world.personLine();
  await line.catchUp();
  stopReading(line);
  await vi.waitFor(() => expect(world.counts().lines).toBe(0), patience);
  await vi.waitFor(async () => expect(await world.connections()).toBe(0), patience);
});

test("when the site stops, what was sent is answered first, and pages come back by themselves afterwards", async () => {
  await using world = await openLiveWorld();
  const tab = await world.personLine(world.person, { reconnects: true });
  await tab.catchUp();
  const before = world.count("entries");
  const saying = tab.say("Just before it stops");
  await vi.waitFor(() => expect(world.count("entries")).toBe(before + 1), { ...patience, interval: 1 });
  const ended = tab.ended();
  await world.stopSockets();
  expect(await saying).toMatchObject({ ok: true });
  // The library comes back by itself after this, but not after the server has told it to go.
  expect(await ended).toBe("transport close");
  expect(tab.socket.active).toBe(true);
  expect(world.counts()).toEqual({ lines: 0, rooms: 0 });
});

test("nothing is kept of sockets that have gone", async () => {
  await using world = await openLiveWorld();
  const lines = [await world.personLine(), await world.personLine()];
  const desk = await world.staffLine();
  for (const line of lines) await line.catchUp();
  await desk.catchUp(world.person.reference);
  expect(world.counts()).toEqual({ lines: 3, rooms: 1 });
  for (const line of [...lines, desk]) line.close();
  await vi.waitFor(() => expect(world.counts()).toEqual({ lines: 0, rooms: 0 }), patience);
  const { watching } = world.services();
  expect(watching.isThere(world.person.conversationId, "person")).toBe(false);
  expect(watching.isThere(world.person.conversationId, { memberId: world.worker.memberId })).toBe(false);
});

/** Answers nothing and takes nothing off the line, as a phone that fell asleep. */
function stopReading({ socket }: PersonLine): void {
  (socket.io.engine.transport as unknown as { ws: { pause(): void } }).ws.pause();
}
