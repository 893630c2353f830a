import { expect, test } from "vitest";
import { accessibilityKinds } from "#app/domain/documents/accessibility-finding.ts";
import {
  accessibilityGrade,
  accessibilityReport,
  type ReportedPage,
} from "#app/domain/documents/accessibility-report.ts";
import { accessibilityWords } from "#app/domain/documents/accessibility-words.ts";

const slide = (number: number, more: Partial<ReportedPage> = {}): ReportedPage => ({
  number,
  kind: "slide",
  title: `Title ${number}`,
  blocks: [{ kind: "paragraph", runs: [{ text: "Words" }] }],
  hidden: false,
  tinyText: false,
  scanned: false,
  ...more,
});
const deck = (...pages: ReportedPage[]) => ({ pages, language: "en-GB", tagged: null });

test("a deck with titles, described pictures and a language has nothing to put right", () => {
  const report = accessibilityReport(deck(slide(1), slide(2, { blocks: [{ kind: "picture", alt: "A choir" }] })));
  expect([report, accessibilityGrade(report, 2)]).toEqual([[], "good"]);
});

test("every fault is told with its slides, and a hidden slide has none", () => {
  const report = accessibilityReport(
    deck(
      slide(1, { title: "" }),
      slide(2, { title: "Same" }),
      slide(3, { title: "Same", tinyText: true, blocks: [{ kind: "picture", alt: null }] }),
      slide(4, { blocks: [{ kind: "table", header: [], rows: [["a"], ["b"]] }] }),
      slide(5, { title: "", hidden: true }),
    ),
  );
  expect(report).toEqual([
    { kind: "no-title", pages: [1] },
    { kind: "same-title", pages: [2, 3] },
    { kind: "no-alt-text", pages: [3] },
    { kind: "tiny-text", pages: [3] },
    { kind: "table-without-header", pages: [4] },
  ]);
  expect(accessibilityGrade(report, 5)).toBe("fair");
});

test("a scan, or a deck where many slides cannot be found or heard, is poor", () => {
  const scan = accessibilityReport({
    pages: [slide(1, { kind: "page", scanned: true, blocks: [] })],
    language: null,
    tagged: false,
  });
  expect(scan.map(({ kind }) => kind)).toEqual(["scanned-page", "not-tagged"]);
  expect(accessibilityGrade(scan, 1)).toBe("poor");
  const untitled = accessibilityReport(deck(slide(1, { title: "" }), slide(2, { title: "" }), slide(3)));
  expect(accessibilityGrade(untitled, 3)).toBe("poor");
});

test("a long document without a single heading is told so, a leaflet is not", () => {
  const pages = (count: number) => Array.from({ length: count }, (_, at) => slide(at + 1, { kind: "page", title: "" }));
  const kindsOf = (count: number) => accessibilityReport(deck(...pages(count))).map(({ kind }) => kind);
  expect([kindsOf(2), kindsOf(3)]).toEqual([[], ["no-headings"]]);
});

test("each finding says in a sentence what is wrong and where, and how to put it right in that program", () => {
  expect(accessibilityWords({ kind: "no-title", pages: [4] }, "powerpoint").problem).toMatch(/^Slide 4 has no title/);
  expect(accessibilityWords({ kind: "no-alt-text", pages: [2, 3, 7] }, "word").problem).toMatch(
    /^Pages 2, 3 and 7 have a/,
  );
  for (const kind of accessibilityKinds)
    for (const program of ["powerpoint", "word", "pdf", "image"] as const) {
      const { problem, fix } = accessibilityWords({ kind, pages: [1, 2] }, program);
      expect(`${problem} ${fix}`).toMatch(/^[A-Z].*\.$/);
      expect(`${problem} ${fix}`).not.toMatch(/undefined|!/);
    }
});
