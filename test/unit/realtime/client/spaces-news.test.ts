import fc from "fast-check";
import { expect, test } from "vitest";
import { beginSpacesNews, countFresh, spacesNewsAfter, type SpacesTold } from "#realtime/client/spaces-news.ts";
import { watchSpaces } from "#realtime/client/watch-spaces.ts";
import { makeMembersLine } from "./members-line.ts";

const after = (told: readonly SpacesTold[]) => told.reduce(spacesNewsAfter, beginSpacesNews());
const fresh = (told: readonly SpacesTold[]) => countFresh(after(told)).fresh;
const wrote = (thread: number, post: number, space = "talk"): SpacesTold => ({
  kind: "written",
  written: [{ space, posts: [[thread, post]] }],
});
const stands = (written: [number, number][]): SpacesTold => ({
  kind: "stands",
  written: [{ space: "talk", posts: written }],
  more: false,
  read: "1.0",
  unseen: 0,
});

test("told in whatever order and however often, each post is counted once", () => {
  const post = fc.tuple(fc.nat(3), fc.nat(5));
  fc.assert(
    fc.property(fc.array(post), (posts) => {
      const told = posts.map(([thread, number]) => wrote(thread, number));
      const different = new Set(posts.map(String)).size;
      expect(fresh(told)).toBe(different);
      expect(fresh([...told, ...told.toReversed()])).toBe(different);
    }),
  );
});

test("a post that two spaces list is one post", () => {
  expect(fresh([wrote(1, 2), wrote(1, 2, "library")])).toBe(1);
});

test("what comes while a page asks is kept, and what it was told before gives way to the answer", () => {
  const asking: SpacesTold[] = [wrote(1, 2), wrote(1, 3), { kind: "asking" }, wrote(4, 1)];
  expect(fresh(asking)).toBe(3);
  expect(fresh([...asking, stands([[1, 3]])])).toBe(2);
  expect(fresh([...asking, stands([[4, 1]])])).toBe(1);
});

test("what was read on another device is not new any more, and later posts are", () => {
  const read: SpacesTold[] = [wrote(1, 2), wrote(1, 3), { kind: "thread-read", thread: 1, number: 2 }];
  expect(fresh(read)).toBe(1);
  expect(fresh([...read, wrote(7, 1, "library"), { kind: "space-read", space: "talk" }])).toBe(1);
  expect(fresh([...read, { kind: "space-read", space: "talk" }, wrote(1, 4)])).toBe(1);
});

test("a title that was taken away is known by its thread, told at once or at the next connecting", () => {
  expect([...after([{ kind: "titles-taken", threads: [4] }, stands([])]).taken]).toEqual([4]);
  const missed: SpacesTold = { kind: "stands", written: [], more: false, read: "1.0", unseen: 0, taken: [7, 4] };
  expect([...after([{ kind: "titles-taken", threads: [4] }, missed]).taken]).toEqual([4, 7]);
});

test("a page that is loaded again begins anew, and one that may not read the space stays told of that", () => {
  expect(after([wrote(1, 2), { kind: "loaded" }])).toEqual(beginSpacesNews());
  expect(after([{ kind: "gone" }, { kind: "loaded" }]).gone).toBe(true);
  expect(after([{ kind: "gone" }, stands([])]).gone).toBe(false);
});

test("on each connecting a page of spaces says where it stood, and takes what it missed", async () => {
  const line = makeMembersLine<"follow-spaces">();
  const told: SpacesTold[] = [];
  let known = 40;
  watchSpaces(line.socket, { spaces: ["talk", "library"], after: () => known }, (news) => void told.push(news));
  line.connects();
  line.hears["space-written"]({ space: "talk", posts: [[1, 2]] });
  await line.answers({ ok: true, written: [{ space: "talk", posts: [[1, 2]] }], more: false, read: "2.0", unseen: 0 });
  expect(fresh(told)).toBe(1);
  known = 41;
  line.loses();
  line.connects();
  expect(line.asked).toEqual([40, 41].map((at) => ({ spaces: ["talk", "library"], after: at })));
  await line.answers({ ok: false, kind: "gone" });
  expect(after(told).gone).toBe(true);
});
