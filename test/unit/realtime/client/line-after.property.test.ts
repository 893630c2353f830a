import fc from "fast-check";
import { expect, test } from "vitest";
import type { LineAsk } from "#realtime/client/line-state.ts";
import { makeSite, openPage } from "./line-world.ts";

type Page = ReturnType<typeof openPage>;
type Site = ReturnType<typeof makeSite>;

/** True, and now and then not. */
const mostly = fc.constantFrom(true, true, true, false);

/** What may happen between two people, on a line that loses what it likes, in either direction. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("person writes" as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("team writes" as const), arrives: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("line breaks" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("line comes back" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("tab comes back" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("time passes" as const), ms: fc.integer({ min: 1, max: 20_000 }) }),
  },
  {
    weight: 9,
    arbitrary: fc.record({ kind: fc.constant("site answers" as const), reached: mostly, answered: mostly }),
  },
);

/** What the page asked for and nobody has answered yet. */
function openWorld() {
  const [page, site] = [openPage(), makeSite()];
  const pending: LineAsk[] = [];
  let written = 0;
  return {
    page,
    site,
    pending,
    ask: (asks: LineAsk[]) => void pending.push(...asks.filter(({ kind }) => kind === "say" || kind === "catch-up")),
    nextWords: () => `words ${(written += 1)}`,
    written: () => Array.from({ length: written }, (_, index) => `words ${index + 1}`),
  };
}

function answerOne({ page, site, pending, ask }: ReturnType<typeof openWorld>, reached: boolean, answered: boolean) {
  const next = pending.shift();
  if (next === undefined) return;
  if (next.kind === "say") {
    const { clientId, words } = next.message;
    const answer = reached ? site.say(clientId, words) : null;
    const heard = answer !== null && answered;
    ask(page.tell(heard ? { kind: "said", clientId, answer } : { kind: "not-said", clientId }));
  } else if (next.kind === "catch-up") {
    const answer = site.catchUp(next.after, 3);
    ask(
      page.tell(
        reached && answered ? { kind: "caught-up", ask: next.ask, answer } : { kind: "no-answer", ask: next.ask },
      ),
    );
  }
}

/** The line holds from now on: everything is answered until there is nothing left to ask. */
function letItHold(world: ReturnType<typeof openWorld>): void {
  const { page, pending, ask } = world;
  pending.length = 0;
  page.tell({ kind: "lost" });
  ask(page.tell({ kind: "connected" }));
  for (let turn = 0; turn < 500; turn += 1) {
    if (pending.length === 0) ask(page.tell({ kind: "tick" }, 2_000));
    answerOne(world, true, true);
  }
}

test("whatever the line loses, everything written is there once and in order, and both hold the same transcript", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60, size: "max" }), (happenings) => {
      const world = openWorld();
      const { page, site, ask } = world;
      ask(page.tell({ kind: "connected" }));
      for (const one of happenings) happen(world, one);
      letItHold(world);
      expect(page.shown()).toEqual(site.items.map(({ words }) => words));
      const own = site.items.filter(({ clientId }) => clientId !== null);
      expect(own.map(({ words }) => words)).toEqual(world.written());
      expect(page.line.waiting).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

function happen(world: ReturnType<typeof openWorld>, one: Happening): void {
  const { page, site, ask } = world;
  switch (one.kind) {
    case "person writes": {
      const words = world.nextWords();
      return ask(page.write(words));
    }
    case "team writes":
      return teamWrites(page, site, ask, one.arrives);
    case "line breaks":
      return ask(page.tell({ kind: "lost" }));
    case "line comes back":
      return ask(page.tell({ kind: "connected" }));
    case "tab comes back":
      return ask(page.tell({ kind: "woke" }));
    case "time passes":
      return ask(page.tell({ kind: "tick" }, one.ms));
    case "site answers":
      return answerOne(world, one.reached, one.answered);
  }
}

function teamWrites(page: Page, site: Site, ask: (asks: LineAsk[]) => void, arrives: boolean): void {
  site.say(null, `from the team ${site.items.length}`);
  if (arrives) ask(page.tell({ kind: "items", items: site.items.slice(-1) }));
}
