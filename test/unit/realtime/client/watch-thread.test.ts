import { expect, test, vi } from "vitest";
import type { ThreadTold } from "#realtime/client/thread-news.ts";
import { watchThread } from "#realtime/client/watch-thread.ts";
import { makeMembersLine } from "./members-line.ts";

const look = { changes: "a", withdrawn: "b" };

/** A page of thread 7 that knows post 3. */
function makeLine() {
  const line = makeMembersLine<"follow-thread">();
  const told: ThreadTold[] = [];
  let known = 3;
  const watch = watchThread(line.socket, { thread: 7, after: () => known }, (news) => void told.push(news));
  return { ...line, told, watch, knows: (last: number) => void (known = last) };
}

test("on each connecting a page says the last number that it knows, and takes what it missed", async () => {
  const line = makeLine();
  line.connects();
  expect(line.asked).toEqual([{ thread: 7, after: 3 }]);
  await line.answers({ ok: true, last: 5, fresh: 2, read: 4, look, unseen: 1 });
  expect(line.told).toEqual([{ kind: "stands", last: 5, read: 4, look, unseen: 1 }]);
  line.knows(5);
  line.loses();
  line.connects();
  expect(line.asked.at(-1)).toEqual({ thread: 7, after: 5 });
});

test("what is told of another thread is passed over", () => {
  const line = makeLine();
  line.connects();
  line.hears["post-written"]({ thread: 8, last: 9, fresh: 1 });
  line.hears["gone"]({ thread: 8 });
  line.hears["post-written"]({ thread: 7, last: 4, fresh: 1 });
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
