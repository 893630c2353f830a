import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { liveLimits, personSpace } from "#realtime/messages.ts";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";

type RawLine = { send(frame: string | Uint8Array): void; terminate(): void };

test("a message with the wrong things in it, or without them, is refused and nothing is kept", async () => {
  await using world = await openLiveWorld();
  const tab = await world.personLine();
  await tab.catchUp();
  const before = world.count("entries");
  const whole = { conversation: world.person.conversationId, clientId: randomUUID(), words: "Hello" };
  const odd = [
    null,
    [],
    "say",
    42,
    {},
    { ...whole, clientId: "1" },
    { ...whole, conversation: ["x"] },
    { ...whole, words: { toString: "x" } },
    { ...whole, words: null },
  ];
  for (const ask of odd) expect(await tab.ask("say", ask)).toEqual({ ok: false, kind: "odd" });
  const after = [-1, 1.5, Number.MAX_VALUE, "1", null];
  for (const n of after)
    expect(await tab.ask("catch-up", { conversation: whole.conversation, after: n })).toEqual({
      ok: false,
      kind: "odd",
    });
  expect(world.count("entries")).toBe(before);
  expect(await tab.say("Still here")).toMatchObject({ ok: true });
});

test("names that are no events, and events without anyone to answer, do nothing and harm nobody", async () => {
  await using world = await openLiveWorld();
  const tab = await world.personLine();
  await tab.catchUp();
  const before = world.count("entries");
  for (const name of [
    "__proto__",
    "constructor",
    "toString",
    "connect",
    "newListener",
    "items",
    "desk",
    "typing",
    "gone",
  ])
    if (name !== "connect" && name !== "newListener") tab.socket.emit(name, { conversation: 1 }, () => undefined);
  const { conversationId: conversation } = world.person;
  tab.socket.emit("say", { conversation, clientId: randomUUID(), words: "No answer wanted" });
  tab.socket.emit("say", "first", { conversation, clientId: randomUUID(), words: "Too much" }, () => undefined);
  expect(await tab.say("Still here")).toMatchObject({ ok: true });
  expect(world.count("entries")).toBe(before + 1);
});

test("whatever is written on a line, the site stays up and others are served", async () => {
  await using world = await openLiveWorld({ connects: 100_000 });
  const other = await world.sendOne();
  const bystander = await world.personLine(other);
  await bystander.catchUp();
  const name = fc.oneof(fc.constantFrom("say", "catch-up", "__proto__", "constructor", "disconnect"), fc.jsonValue());
  const event = fc.tuple(name, fc.array(fc.jsonValue(), { maxLength: 3 })).map(([first, rest]) => [first, ...rest]);
  const frame = fc.oneof(
    event.map((parts) => `42${personSpace},${JSON.stringify(parts)}`),
    fc.tuple(fc.nat(99), event).map(([id, parts]) => `42${personSpace},${id}${JSON.stringify(parts)}`),
    fc.tuple(fc.nat(20), event).map(([n, parts]) => `45${n}-${personSpace},${JSON.stringify(parts)}`),
    fc
      .tuple(fc.constantFrom("40", "41", "43", "44", "46", "4", "2", "3", "5", "9"), fc.string())
      .map((two) => two.join("")),
    fc.string({ maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 8 }), fc.uint8Array({ maxLength: 20 }), async (frames, bytes) => {
      const line = await rawLine(world);
      for (const one of frames) line.send(one);
      line.send(bytes);
      expect(await bystander.say("Still served")).toMatchObject({ ok: expect.any(Boolean) as boolean });
      line.terminate();
    }),
    { numRuns: 40 },
  );
  await expect.poll(async () => (await bystander.say("And after")).ok, { timeout: 10_000, interval: 500 }).toBe(true);
}, 120_000);

test("a frame that is too big closes its own line and no other", async () => {
  await using world = await openLiveWorld();
  const [tab, other] = [await world.personLine(), await world.personLine()];
  await other.catchUp();
  const ended = tab.ended();
  tab.socket.emit("say", { words: "x".repeat(liveLimits.mostFrameBytes + 1) }, () => undefined);
  expect(await ended).toMatch(/transport/);
  expect(await other.say("Still here")).toMatchObject({ ok: true });
});

test("who writes too fast is told how long to wait, and what was taken stands there once", async () => {
  await using world = await openLiveWorld();
  const tab = await world.personLine();
  await tab.catchUp();
  const before = world.count("entries");
  const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => tab.say(`fast ${n}`)));
  const taken = answers.filter(({ ok }) => ok).length;
  expect(taken).toBeGreaterThanOrEqual(liveLimits.saysAtOnce);
  expect(taken).toBeLessThan(60);
  const refused = answers.find(({ ok }) => !ok);
  expect(refused).toMatchObject({ kind: "too-fast" });
  expect(refused).toHaveProperty("retryAfterSeconds", expect.any(Number));
  expect(world.count("entries")).toBe(before + taken);
});

test("a line that sends only nonsense is closed", async () => {
  await using world = await openLiveWorld();
  const tab = await world.personLine();
  const ended = tab.ended();
  for (let n = 0; n < 60; n++) tab.socket.emit("nonsense", n);
  expect(await ended).toMatch(/transport/);
});

/** A line on which anything can be written, already in the space of people. */
async function rawLine(world: LiveWorld): Promise<RawLine> {
  const { socket } = await world.personLine();
  return (socket.io.engine.transport as unknown as { ws: RawLine }).ws;
}
