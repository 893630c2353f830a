import { expect, test } from "vitest";
import type { Waiting } from "#realtime/client/outbox.ts";
import { makeTabOutbox } from "#realtime/client/tab-outbox.ts";

const minute = 60_000;

function openTab() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as Storage;
  const clock = { now: 0 };
  return {
    outbox: makeTabOutbox(
      () => storage,
      () => clock.now,
    ),
    clock,
    kept,
  };
}

const waiting = (words: string, more: Partial<Waiting> = {}): Waiting => ({
  conversation: "one",
  clientId: `id of ${words}`,
  words,
  at: 0,
  seen: 0,
  state: "waiting",
  ...more,
});

test("words that wait come back in order after a reload of the tab, each conversation by itself", () => {
  const { outbox } = openTab();
  outbox.keep("one", [waiting("first", { state: "late" }), waiting("second", { state: "sending" })]);
  outbox.keep("two", [waiting("other", { conversation: "two" })]);
  expect(outbox.read("one")).toEqual([waiting("first"), waiting("second")]);
  expect(outbox.read("two")).toEqual([waiting("other", { conversation: "two" })]);
});

test("what was sent or refused is not kept, and an empty outbox leaves nothing in the tab", () => {
  const { outbox, kept } = openTab();
  outbox.keep("one", [waiting("first")]);
  outbox.keep("one", [waiting("first", { state: "sent" }), waiting("long", { state: "refused" })]);
  expect(kept.size).toBe(0);
  expect(outbox.read("one")).toBeNull();
});

test("words older than half an hour are not read any more", () => {
  const { outbox, clock } = openTab();
  outbox.keep("one", [waiting("first"), waiting("second", { at: 10 * minute })]);
  clock.now = 30 * minute;
  expect(outbox.read("one")).toEqual([waiting("second", { at: 10 * minute })]);
});

test("a tab that keeps nothing says so", () => {
  const refuses = () => {
    throw new Error("storage is switched off");
  };
  const outbox = makeTabOutbox(refuses, () => 0);
  expect(outbox.keep("one", [waiting("first")])).toBe(false);
  expect(outbox.read("one")).toBeNull();
});
