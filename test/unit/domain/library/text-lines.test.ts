import { expect, test } from "vitest";
import type { Block } from "#app/domain/documents/block.ts";
import { blocksOfLines } from "#app/domain/library/blocks-of-lines.ts";
import { linesOfBlocks } from "#app/domain/library/text-lines.ts";

const page: Block[] = [
  { kind: "heading", level: 2, text: "Walking groups" },
  {
    kind: "paragraph",
    runs: [{ text: "See " }, { text: "our page", href: "https://example.org/walks" }, { text: " first." }],
  },
  {
    kind: "list",
    ordered: false,
    items: [{ text: "Boots", list: { ordered: false, items: [{ text: "Laces" }] } }, { text: "Map" }],
  },
  {
    kind: "table",
    header: ["Day", "Place"],
    rows: [
      ["Monday", "Park"],
      ["Friday", "Beach"],
    ],
  },
  { kind: "picture", alt: "Six people on a hill" },
  { kind: "picture", alt: null },
];

test("a page's text that nobody changed is the same after it was shown for putting right", () => {
  expect(blocksOfLines(linesOfBlocks(page))).toEqual(page);
});

test("lines without a sign are a paragraph, and a link that could do harm is only words", () => {
  expect(blocksOfLines("One line\nand the next\r\n\r\n[press](javascript:alert)")).toEqual([
    { kind: "paragraph", runs: [{ text: "One line and the next" }] },
    { kind: "paragraph", runs: [{ text: "press" }] },
  ]);
  expect(blocksOfLines("  \n\n")).toEqual([]);
});
