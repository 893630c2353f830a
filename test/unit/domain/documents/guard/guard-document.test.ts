import { expect, test } from "vitest";
import type { Block } from "#app/domain/documents/block.ts";
import { guardDocument } from "#app/domain/documents/guard/guard-document.ts";

const page = (number: number, blocks: Block[], notes: Block[] = [], hidden = false) => ({
  number,
  title: "",
  blocks,
  notes,
  hidden,
});
const said = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });

test("the guard reads the name, the slides, hidden ones too, the notes, alt texts, tables and links", () => {
  const findings = guardDocument({
    name: "Referral_943_476_5919.pptx",
    pages: [
      page(1, [said("Nothing here")], [said("Ring her on 07700 900123")]),
      page(2, [{ kind: "picture", alt: "A letter to Mrs Robson, NE1 4ST" }]),
      page(3, [{ kind: "table", header: ["Name", "Date of birth"], rows: [["S", "12/03/1950"]] }], [], true),
      page(4, [{ kind: "paragraph", runs: [{ text: "write to us", href: "mailto:sam.hill@sampletrust.example" }] }]),
      page(5, [
        {
          kind: "list",
          ordered: false,
          items: [{ text: "a", list: { ordered: false, items: [{ text: "943 476 5919" }] } }],
        },
      ]),
    ],
  });
  expect(findings.map(({ kind, page, where, hidden }) => [kind, page, where, hidden])).toEqual([
    ["nhs-number", null, "file-name", false],
    ["phone", 1, "notes", false],
    ["postcode-and-name", 2, "alt-text", false],
    ["birth-date", 3, "text", true],
    ["mail", 4, "link", false],
    ["nhs-number", 5, "text", false],
  ]);
});
