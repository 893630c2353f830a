import fc from "fast-check";
import { expect, test } from "vitest";
import type { ListItem } from "#app/domain/documents/block.ts";
import { nestItems } from "#app/domain/documents/nest-items.ts";

const flat = (...levels: number[]) => levels.map((level, at) => ({ level, ordered: false, text: `${at}` }));
const names = (items: readonly ListItem[]): string =>
  items.map(({ text, list }) => (list === undefined ? text : `${text}(${names(list.items)})`)).join(" ");

test.each([
  [[0, 1, 1, 0], "0(1 2) 3"],
  [[0, 2, 1], "0(1 2)"],
  [[1, 0, 1], "0 1(2)"],
  [[0, 1, 2, 0], "0(1(2)) 3"],
])("points at depths %j become lists within lists", (levels, nested) => {
  expect(names(nestItems(flat(...levels)))).toBe(nested);
});

test("no point is lost and none changes its place, whatever the depths", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 })), (levels) => {
      const order = names(nestItems(flat(...levels))).match(/\d+/g) ?? [];
      expect(order).toEqual(levels.map((_, at) => `${at}`));
    }),
  );
});
