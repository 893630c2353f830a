import { expect, test } from "vitest";
import type { CaseView } from "#app/routes/desk._index/case-view.ts";
import { stillList } from "#app/routes/desk._index/still-list.ts";

const row = (reference: string, newMessage = false) => ({ reference, newMessage }) as CaseView;

test("rows change where they stand, whatever order they would have now", () => {
  const { rows, more } = stillList(["one", "two"], [row("two", true), row("one")]);
  expect(rows).toEqual([
    { reference: "one", one: row("one") },
    { reference: "two", one: row("two", true) },
  ]);
  expect(more).toBe(0);
});

test("what has left the list leaves its place empty, and what is new waits to be asked for", () => {
  const { rows, more } = stillList(["one", "two"], [row("three"), row("two")]);
  expect(rows).toEqual([
    { reference: "one", one: null },
    { reference: "two", one: row("two") },
  ]);
  expect(more).toBe(1);
});
