import fc from "fast-check";
import { expect, test } from "vitest";
import { isKeptAddress } from "#app/http/kept-address.ts";
import { makeKeptPages, type KeptPage, type Mark } from "#app/http/kept-pages.ts";
import { withoutNonce } from "#app/http/without-nonce.ts";

const pageOf = (size: number): KeptPage => ({ body: Buffer.alloc(size), encoding: "br", scriptHashes: "", opens: [] });

const step = fc.oneof(
  fc.record({ do: fc.constant("mark" as const) }),
  fc.record({
    do: fc.constant("keep" as const),
    key: fc.constantFrom("a", "b", "c"),
    size: fc.nat(900),
    lasts: fc.nat(50),
  }),
  fc.record({ do: fc.constant("change" as const) }),
  fc.record({ do: fc.constant("forget" as const) }),
  fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: -5, max: 60 }) }),
  fc.record({ do: fc.constant("find" as const), key: fc.constantFrom("a", "b", "c") }),
);

test("whatever happens in whatever order, a page is found only while nothing has changed and its moment has not come", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let changes = 0;
      let now = 1_000;
      let forgotten = 0;
      const pages = makeKeptPages(
        () => changes,
        () => new Date(now),
        4_000,
      );
      let mark: { is: Mark; at: number; changes: number; forgotten: number } | null = null;
      const drawn = new Map<KeptPage, { at: number; changes: number; forgotten: number; until: number }>();
      for (const one of steps) {
        if (one.do === "mark") mark = { is: pages.mark(), at: now, changes, forgotten };
        else if (one.do === "change") changes += 1;
        else if (one.do === "wait") now += one.ms;
        else if (one.do === "forget") {
          pages.forget();
          forgotten += 1;
        } else if (one.do === "keep" && mark !== null) {
          const page = pageOf(one.size);
          drawn.set(page, { ...mark, until: mark.at + one.lasts });
          pages.keep(one.key, page, mark.is, mark.at + one.lasts);
        } else if (one.do === "find") {
          const found = pages.find(one.key);
          if (found === null) continue;
          const known = drawn.get(found);
          expect(known).toMatchObject({ changes, forgotten });
          expect(now).toBeGreaterThanOrEqual(known?.at ?? NaN);
          expect(now).toBeLessThan(known?.until ?? NaN);
        }
      }
    }),
  );
});

test("kept pages take no more room than they were given: the one used longest ago goes, and a huge one is not kept", () => {
  const pages = makeKeptPages(
    () => 0,
    () => new Date(0),
    10_000,
  );
  for (const key of ["a", "b", "c"]) pages.keep(key, pageOf(2_000), pages.mark(), 1);
  pages.find("a");
  pages.keep("d", pageOf(2_000), pages.mark(), 1);
  pages.keep("e", pageOf(10_001), pages.mark(), 1);
  expect(["a", "b", "c", "d", "e"].filter((key) => pages.find(key) !== null)).toEqual(["a", "c", "d"]);
});

test("only pages that everyone sees alike may be kept", () => {
  const may =
    "/ /privacy /library /library?topic=walking&page=2 /library/12?v=2 /library/12/s/3?v=1&f=2 /collections/a-b /spaces /spaces/a-b?page=2&show=unanswered /threads/12?page=3";
  const mayNot = `/refer /refer/guide/age /track /track/ABC /desk /account /sign-in /members /network /help-now /leave
    /search /search?q=a /library?q=a /library?checked=yes /library?utm=1 /library/saved /library.data /library/ /Library
    /library/12?as=public /library/12/file/1 /library/12/edit /library/12/text?edit=1 /lists/abc //library /library/0
    /spaces/a/ask /threads/12?answer=3 /threads/12?quote=3 /threads/12?all=1 /threads/12/posts/1 /notices /digest/abc
    /collections/first/edit /library?topic=${"a".repeat(300)}`;
  expect(may.split(/\s+/).filter((url) => !isKeptAddress(url))).toEqual([]);
  expect(mayNot.split(/\s+/).filter(isKeptAddress)).toEqual([]);
});

test("scripts lose their nonce and are named by their hash; a page in which it stands elsewhere is not kept", () => {
  const html = `<script nonce="abc">a()</script><script type="module" nonce="abc" src="/x.js"></script><p>abd</p>`;
  expect(withoutNonce(html, "abc")).toEqual({
    html: `<script>a()</script><script type="module" src="/x.js"></script><p>abd</p>`,
    scriptHashes: "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
  });
  expect(withoutNonce(`${html}<p>abc</p>`, "abc")).toBeNull();
});
