import fc from "fast-check";
import { expect, test } from "vitest";
import { whoIsTold, type PostToTell } from "#app/domain/notification/who-is-told.ts";

const nobody: PostToTell = {
  writerId: "writer",
  isFirst: false,
  answered: null,
  named: [],
  namedBySpace: [],
  asked: [],
  hostId: null,
  threadFollows: [],
  spaceFollows: [],
};

test("a member hears of a post once, for the strongest reason", () => {
  const everything: PostToTell = {
    ...nobody,
    answered: "ann",
    named: ["ann", "ben"],
    namedBySpace: ["ann", "ben", "cat"],
    threadFollows: [
      { memberId: "ann", level: "follow", why: "wrote" },
      { memberId: "dan", level: "follow", why: "chose" },
    ],
    spaceFollows: [
      { memberId: "ann", level: "follow" },
      { memberId: "eve", level: "follow" },
    ],
  };
  expect(whoIsTold(everything)).toEqual([
    { memberId: "ann", kind: "reply", why: "answered-you" },
    { memberId: "ben", kind: "mention", why: "named-you" },
    { memberId: "cat", kind: "mention", why: "named-space" },
    { memberId: "dan", kind: "post", why: "chose" },
    { memberId: "eve", kind: "post", why: "follows-space" },
  ]);
});

test("whoever wrote it is not told, even of their own answer to themselves", () => {
  expect(whoIsTold({ ...nobody, answered: "writer", named: ["writer"] })).toEqual([]);
});

test("whoever muted a thread is told nothing of it, not even when they are named", () => {
  const muted = [{ memberId: "ann", level: "mute" as const, why: "chose" as const }];
  const spaceFollows = [{ memberId: "ann", level: "follow" as const }];
  expect(whoIsTold({ ...nobody, answered: "ann", named: ["ann"], threadFollows: muted, spaceFollows })).toEqual([]);
});

test("a muted space is quiet but for a thread in it that is followed", () => {
  const spaceFollows = [
    { memberId: "ann", level: "mute" as const },
    { memberId: "ben", level: "mute" as const },
  ];
  const threadFollows = [{ memberId: "ben", level: "follow" as const, why: "wrote" as const }];
  expect(whoIsTold({ ...nobody, named: ["ann", "ben"], threadFollows, spaceFollows })).toEqual([
    { memberId: "ben", kind: "mention", why: "named-you" },
  ]);
});

test("a place is asked by the first post of a thread and not by its answers", () => {
  const put = { ...nobody, asked: ["ann"], spaceFollows: [{ memberId: "ben", level: "follow" as const }] };
  expect(whoIsTold({ ...put, isFirst: true })).toEqual([
    { memberId: "ann", kind: "asked", why: "asked-place" },
    { memberId: "ben", kind: "thread", why: "follows-space" },
  ]);
  expect(whoIsTold(put)).toEqual([{ memberId: "ben", kind: "post", why: "follows-space" }]);
});

test("whoever wants only what is meant for them is not told of other posts", () => {
  const threadFollows = [{ memberId: "ann", level: "mentions" as const, why: "chose" as const }];
  const spaceFollows = [{ memberId: "ann", level: "follow" as const }];
  expect(whoIsTold({ ...nobody, threadFollows, spaceFollows })).toEqual([]);
  expect(whoIsTold({ ...nobody, named: ["ann"], threadFollows, spaceFollows })).toHaveLength(1);
});

test("nobody is told twice, whoever follows what", () => {
  const ids = fc.array(fc.constantFrom("ann", "ben", "cat", "writer"), { maxLength: 6 });
  const levels = fc.constantFrom("follow" as const, "mentions" as const, "mute" as const);
  const follows = fc.array(fc.record({ memberId: fc.constantFrom("ann", "ben", "cat"), level: levels }));
  fc.assert(
    fc.property(ids, ids, ids, follows, follows, (named, namedBySpace, asked, of, spaceFollows) => {
      const threadFollows = of.map((one) => ({ ...one, why: "chose" as const }));
      const told = whoIsTold({ ...nobody, isFirst: true, named, namedBySpace, asked, threadFollows, spaceFollows });
      expect(new Set(told.map(({ memberId }) => memberId)).size).toBe(told.length);
      expect(told.some(({ memberId }) => memberId === "writer")).toBe(false);
    }),
  );
});
