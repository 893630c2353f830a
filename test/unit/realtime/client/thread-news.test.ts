import fc from "fast-check";
import { expect, test } from "vitest";
import { beginThreadNews, threadNewsAfter, type ThreadTold } from "#realtime/client/thread-news.ts";

const after = (told: readonly ThreadTold[]) => told.reduce(threadNewsAfter, beginThreadNews(3));

const written = fc.nat(50).map((last): ThreadTold => ({ kind: "post-written", last }));
const read = fc.nat(50).map((number): ThreadTold => ({ kind: "thread-read", number }));
const stands = fc.record({ last: fc.nat(50), read: fc.nat(50), unseen: fc.nat(9) });
const look = { changes: "a", withdrawn: "b" };
const other = { changes: "c", withdrawn: "b" };
const stand = stands.map((numbers): ThreadTold => ({ kind: "stands", look, ...numbers }));
const told = fc.array(fc.oneof(written, read, stand));

test("told twice, late or in whatever order, a page knows the highest numbers and no others", () => {
  fc.assert(
    fc.property(told, (news) => {
      const known = after(news);
      const lasts = news.flatMap((one) => ("last" in one ? [one.last] : []));
      const reads = news.flatMap((one) => (one.kind === "stands" ? [one.read] : "number" in one ? [one.number] : []));
      expect(known).toMatchObject({ last: Math.max(3, ...lasts), read: Math.max(0, ...reads) });
      expect(after([...news, ...news.toReversed()])).toMatchObject({ last: known.last, read: known.read });
    }),
  );
});

test("how many notices are new may go down as well, and is not known any more when the page is loaded again", () => {
  const fewer = after([
    { kind: "notices-changed", unseen: 3 },
    { kind: "notices-changed", unseen: 0 },
  ]);
  expect(fewer.unseen).toBe(0);
  expect(threadNewsAfter(fewer, { kind: "loading" }).unseen).toBeNull();
});

test("what has changed is over when the page is loaded again, and a change that comes after that counts", () => {
  const loading = after([{ kind: "thread-changed", look: other }, { kind: "loading" }]);
  expect(loading.look).toBeNull();
  expect(threadNewsAfter(loading, { kind: "thread-changed", look: other }).look).toEqual(other);
});

test("what has changed while the line was lost is known when it is there again", () => {
  const back = after([
    { kind: "stands", last: 3, read: 0, look, unseen: 0 },
    { kind: "stands", last: 3, read: 0, look: other, unseen: 0 },
  ]);
  expect(back.look).toEqual(other);
});

test("a thread that was taken away and is open again is told of again; loading alone does not open it", () => {
  const gone = after([{ kind: "gone" }, { kind: "loading" }]);
  expect(gone.gone).toBe(true);
  expect(threadNewsAfter(gone, { kind: "stands", last: 4, read: 0, look, unseen: 0 })).toMatchObject({
    gone: false,
    last: 4,
  });
});
