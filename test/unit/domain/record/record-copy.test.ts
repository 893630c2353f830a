import fc from "fast-check";
import { expect, test } from "vitest";
import { giveCopy, heldReasons, readCopyDecision, type CopyItem } from "#app/domain/record/record-copy.ts";

const base: CopyItem = {
  key: "k",
  about: null,
  what: "Note",
  at: new Date(10),
  by: "Staff",
  lines: [],
  hold: "may",
  worry: false,
};
const calm = { worried: false, changedSince: new Set<string>() };
const give = (
  item: Partial<CopyItem>,
  held: Record<string, "other-person" | "safeguarding"> = {},
  now: { worried: boolean; changedSince: Set<string> } = calm,
) => giveCopy([{ id: "notes", heading: "Notes", items: [{ ...base, ...item }] }], { until: 10, held }, now);

test("what somebody held back is left out and counted, and said as the law where it is about safety", () => {
  expect(give({}, { k: "other-person" })).toMatchObject({
    sections: [{ items: [] }],
    held: { "other-person": 1, law: 0 },
  });
  expect(give({}, { k: "safeguarding" })).toMatchObject({
    sections: [{ items: [] }],
    held: { "other-person": 0, law: 1 },
  });
});

test("a person's own words are given whatever is said about them, also those that came later", () => {
  const own = { hold: "never", at: new Date(99), worry: true, about: "k" } as const;
  const now = { worried: true, changedSince: new Set(["k"]) };
  expect(give(own, { k: "safeguarding" }, now).sections[0]?.items).toHaveLength(1);
});

test("what came or changed after the look is not given", () => {
  expect(give({ at: new Date(11) })).toMatchObject({ sections: [{ items: [] }], newer: 1 });
  expect(give({ about: "task" }, {}, { worried: false, changedSince: new Set(["task"]) })).toMatchObject({ newer: 1 });
  expect(give({ at: new Date(10) }).sections[0]?.items).toHaveLength(1);
});

test("what a safeguarding hold needs is held while it stands, and nobody can tell that from a decision", () => {
  const held = give({ worry: true }, {}, { worried: true, changedSince: new Set() });
  expect(held).toEqual(give({ worry: true }, { k: "safeguarding" }));
  expect(give({ worry: true }).sections[0]?.items).toHaveLength(1);
});

test("a decision is read back as it was kept, and nothing else is taken for one", () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.dictionary(fc.string(), fc.constantFrom(...heldReasons.map(({ id }) => id))),
      (until, held) => {
        expect(readCopyDecision(JSON.stringify({ until, held }))).toEqual(JSON.parse(JSON.stringify({ until, held })));
      },
    ),
  );
  for (const other of [null, "law,safeguarding", ""]) expect(readCopyDecision(other)).toBeNull();
});
