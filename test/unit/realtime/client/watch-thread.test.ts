import { expect, test, vi } from "vitest";
import type { LiveRefusal, ThreadNumbers } from "#realtime/messages.ts";
import type { ThreadTold } from "#realtime/client/thread-news.ts";
import { watchThread, type MembersSocket } from "#realtime/client/watch-thread.ts";

type Hear = (...given: never[]) => void;

/** The far end of a line: what a page asked, and ways to answer and to tell. */
function makeLine() {
  const hears = new Map<string, Hear>();
  const asked: { thread: number; after: number }[] = [];
  const answers: ((answer: ThreadNumbers | LiveRefusal) => void)[] = [];
  const socket = {
    connected: false,
    active: true,
    on: (name: string, hear: Hear) => void hears.set(name, hear),
    off: () => undefined,
    connect: () => socket,
    disconnect: () => socket,
    timeout: () => ({
      emitWithAck: (_name: string, ask: { thread: number; after: number }) => {
        asked.push(ask);
        return new Promise((resolve) => void answers.push(resolve));
      },
    }),
  };
  const happen = (name: string, ...given: unknown[]) =>
    (hears.get(name) as ((...all: unknown[]) => void) | undefined)?.(...given);
  const told: ThreadTold[] = [];
  let known = 3;
  const watched = { thread: 7, after: () => known };
  const watch = watchThread(socket as unknown as MembersSocket, watched, (news) => void told.push(news));
  return {
    asked,
    told,
    watch,
    happen,
    knows: (last: number) => void (known = last),
    connects: () => {
      socket.connected = true;
      happen("connect");
    },
    async answers(answer: ThreadNumbers | LiveRefusal) {
      answers.shift()?.(answer);
      await Promise.resolve();
    },
  };
}

test("on each connecting a page says the last number that it knows, and takes what it missed", async () => {
  const line = makeLine();
  line.connects();
  expect(line.asked).toEqual([{ thread: 7, after: 3 }]);
  await line.answers({ ok: true, last: 5, fresh: 2, read: 4, unseen: 1 });
  expect(line.told).toEqual([{ kind: "stands", last: 5, read: 4, unseen: 1 }]);
  line.knows(5);
  line.happen("disconnect", "transport close");
  line.connects();
  expect(line.asked.at(-1)).toEqual({ thread: 7, after: 5 });
});

test("what is told of another thread is passed over", () => {
  const line = makeLine();
  line.connects();
  line.happen("post-written", { thread: 8, last: 9, fresh: 1 });
  line.happen("gone", { thread: 8 });
  line.happen("post-written", { thread: 7, last: 4, fresh: 1 });
  expect(line.told).toEqual([{ kind: "post-written", last: 4 }]);
});

test("a page that asked too often asks again when it was told it may, and not after it was left", async () => {
  vi.useFakeTimers();
  const line = makeLine();
  line.connects();
  await line.answers({ ok: false, kind: "too-fast", retryAfterSeconds: 2 });
  vi.advanceTimersByTime(2_000);
  expect(line.asked).toHaveLength(2);
  await line.answers({ ok: false, kind: "not-saved" });
  line.watch.stop();
  vi.advanceTimersByTime(60_000);
  expect(line.asked).toHaveLength(2);
  vi.useRealTimers();
});

test("a thread that is not theirs any more is said to be gone", async () => {
  const line = makeLine();
  line.connects();
  await line.answers({ ok: false, kind: "gone" });
  expect(line.told).toEqual([{ kind: "gone" }]);
});
