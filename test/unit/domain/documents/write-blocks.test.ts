import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, ListItem } from "#app/domain/documents/block.ts";
import { normaliseText } from "#app/domain/documents/normalise-text.ts";
import { parseBlocks } from "#app/domain/documents/parse-blocks.ts";
import { writeBlocks } from "#app/domain/documents/write-blocks.ts";

const blocks: Block[] = [
  { kind: "heading", level: 2, text: "Walking groups" },
  {
    kind: "paragraph",
    runs: [{ text: "See " }, { text: "our page", href: "https://example.org/a" }, { text: " [1]." }],
  },
  {
    kind: "list",
    ordered: true,
    items: [{ text: "Meet" }, { text: "Walk", list: { ordered: false, items: [{ text: "slowly" }] } }],
  },
  { kind: "table", header: ["Place", "People"], rows: [["Seaham | Blyth", "12"]] },
  { kind: "picture", alt: "A choir" },
  { kind: "picture", alt: null },
  { kind: "code", text: "one\n\ntwo" },
];

test("the text of a page is written so that a person can put it right in a box", () => {
  expect(writeBlocks(blocks)).toBe(`## Walking groups

See [our page](https://example.org/a) [1].

1. Meet
2. Walk
  - slowly

| Place | People |
| --- | --- |
| Seaham \\| Blyth | 12 |

[Picture: A choir]

[Picture]

\`\`\`
one

two
\`\`\``);
});

const words = fc
  .string({ unit: fc.constantFrom(..."ab- #|[]().1`>é".split("")), minLength: 1, maxLength: 12 })
  .map(normaliseText)
  .filter((text) => text !== "" && !text.includes("\\"));
const items: fc.Arbitrary<ListItem[]> = fc.array(
  fc.oneof(
    words.map((text): ListItem => ({ text })),
    fc
      .tuple(
        words,
        fc.boolean(),
        fc.array(
          words.map((text) => ({ text })),
          { minLength: 1, maxLength: 3 },
        ),
      )
      .map(([text, ordered, below]): ListItem => ({ text, list: { ordered, items: below } })),
  ),
  { minLength: 1, maxLength: 4 },
);
const row = fc.array(
  words.filter((text) => !/^-{3,}$/.test(text)),
  { minLength: 2, maxLength: 2 },
);
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("heading" as const), level: fc.constantFrom(1, 2, 3, 4, 5, 6), text: words }),
  words.map((text): Block => ({ kind: "paragraph", runs: [{ text }] })),
  fc.record({ kind: fc.constant("list" as const), ordered: fc.boolean(), items }),
  fc.record({
    kind: fc.constant("table" as const),
    header: fc.oneof(row, fc.constant<string[]>([])),
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
  }),
  words.filter((text) => !text.includes("]")).map((alt): Block => ({ kind: "picture", alt })),
);

test("what was written is read back as it was", () => {
  expect(parseBlocks(writeBlocks(blocks))).toEqual(blocks);
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 5 }), (some) => {
      expect(parseBlocks(writeBlocks(some))).toEqual(some);
    }),
  );
});

test("any text at all is some blocks, and writing those again changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab- #|[]`\n\\1.".split("")), maxLength: 60 }), (text) => {
      const written = writeBlocks(parseBlocks(text));
      expect(writeBlocks(parseBlocks(written))).toBe(written);
    }),
  );
});
