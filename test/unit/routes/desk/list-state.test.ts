import fc from "fast-check";
import { expect, test } from "vitest";
import { listSorts, noFilters } from "#app/domain/referral/list-filters.ts";
import { openStates } from "#app/domain/referral/referral-state.ts";
import {
  fromQuery,
  keptFrom,
  listQuery,
  readFrom,
  readListState,
  type ListState,
} from "#app/routes/desk._index/list-state.ts";
import { deskLists } from "#app/routes/desk._index/lists.ts";

const id = fc.option(fc.stringMatching(/^[a-z0-9-]{1,40}$/u), { nil: null });
const states: fc.Arbitrary<ListState> = fc.record({
  list: fc.constantFrom(...deskLists.map((list) => list.id)),
  filters: fc.record({
    worker: id,
    label: id,
    state: fc.option(fc.constantFrom(...openStates, "closed" as const), { nil: null }),
    flagged: fc.boolean(),
    need: id,
    wrote: fc.boolean(),
    cover: fc.option(fc.constantFrom("mine" as const, "anyone" as const), { nil: null }),
  }),
  sort: fc.constantFrom(...listSorts),
  page: fc.integer({ min: 1, max: 5_000 }),
});

test("an address holds the whole state of a list, and a record opened from it holds its place as well", () => {
  fc.assert(
    fc.property(states, fc.nat(20_000), (state, at) => {
      expect(readListState(new URLSearchParams(listQuery(state)))).toEqual(state);
      expect(readFrom(new URLSearchParams(fromQuery(state, at)))).toEqual({ state, at });
      expect(keptFrom(new URLSearchParams(`done=taken&${fromQuery(state, at)}`))).toBe(`&${fromQuery(state, at)}`);
    }),
  );
});

test("what an address says wrongly is as on a plain list, and a record from elsewhere has no list", () => {
  const wrong = "list=everything&page=-2&sort=__proto__&state=gone&cover=all&flagged=1&worker=" + "x".repeat(81);
  expect(readListState(new URLSearchParams(wrong))).toEqual({ list: null, filters: noFilters, sort: "first", page: 1 });
  for (const from of ["", "list=mine", "at=3", "list=mine&at=-1", "list=mine&at=x", "list=nothing&at=1"]) {
    expect(readFrom(new URLSearchParams(from)), from).toBeNull();
    expect(keptFrom(new URLSearchParams(from)), from).toBe("");
  }
});
