import { expect, test } from "vitest";
import { groupNotices, type ShownNotice } from "#app/domain/notification/group-notices.ts";

const thread = { number: 7, title: "Walks" };
const at = (minute: number) => new Date(Date.UTC(2026, 4, 6, 10, minute));
const notice = (over: Partial<ShownNotice>): ShownNotice => ({
  id: "one",
  kind: "reply",
  why: "answered-you",
  thread,
  post: 2,
  about: null,
  at: at(1),
  isNew: true,
  ...over,
});

test("five answers in a thread are one line that leads to the first of them", () => {
  const five = [6, 5, 4, 3, 2].map((post) => notice({ id: String(post), post, at: at(post) }));
  expect(groupNotices(five)).toMatchObject([{ says: "5 answers to you", post: 2, at: at(6), thread }]);
});

test("a line of several kinds says them all, and why for the strongest", () => {
  const mixed = [
    notice({ id: "a", kind: "post", why: "wrote", post: 3 }),
    notice({ id: "b", kind: "mention", why: "named-you", post: 4 }),
    notice({ id: "c", kind: "post", why: "wrote", post: 5 }),
  ];
  expect(groupNotices(mixed)).toMatchObject([
    { says: "1 post that names you or your space and 2 new posts", why: "You get this because somebody named you." },
  ]);
});

test("what is new stands before what was seen, and each has its own line", () => {
  const seen = notice({ id: "seen", isNew: false, at: at(50), post: 9 });
  const lines = groupNotices([
    seen,
    notice({ id: "new" }),
    notice({ id: "other", thread: null, kind: "decision", post: null }),
  ]);
  expect(lines.map(({ isNew }) => isNew)).toEqual([true, true, false]);
});
