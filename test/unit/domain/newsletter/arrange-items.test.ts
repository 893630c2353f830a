import { expect, test } from "vitest";
import { arrangeItems } from "#app/domain/newsletter/arrange-items.ts";

test("an item moves a place, or goes; at the end of the list it stays", () => {
  expect(arrangeItems(["a", "b", "c"], 1, "up")).toEqual(["b", "a", "c"]);
  expect(arrangeItems(["a", "b", "c"], 1, "down")).toEqual(["a", "c", "b"]);
  expect(arrangeItems(["a", "b", "c"], 1, "remove")).toEqual(["a", "c"]);
  expect(arrangeItems(["a", "b"], 0, "up")).toEqual(["a", "b"]);
  expect(arrangeItems(["a", "b"], 1, "down")).toEqual(["a", "b"]);
  expect(arrangeItems(["a", "b"], 9, "remove")).toEqual(["a", "b"]);
});
