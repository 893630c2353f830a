import type { AccessibilityFinding, AccessibilityGrade, AccessibilityKind } from "./accessibility-finding.ts";
import type { Block } from "./block.ts";
import type { DocumentPage } from "./reading.ts";

export type ReportedPage = Pick<DocumentPage, "number" | "kind" | "title" | "blocks" | "hidden"> & {
  tinyText: boolean;
  scanned: boolean;
};

/** What the document says of itself: its language, and for a PDF whether it is tagged (null for other files). */
export type ReportedDocument = { pages: readonly ReportedPage[]; language: string | null; tagged: boolean | null };

const leastForHeadings = 3; // a leaflet of two pages is found through without headings
const seriously: ReadonlySet<AccessibilityKind> = new Set(["scanned-page", "no-title", "no-alt-text", "not-tagged"]);
const many = 0.3; // of the pages

/**
 * What keeps people from reading a document, with the pages where it stands (WCAG 2.2: 1.1.1, 1.3.1, 1.4.4, 2.4.2, 2.4.6,
 * 3.1.1). Hidden slides are left out: nobody is shown them. A finding never stops a document from being published.
 */
export function accessibilityReport({ pages: all, language, tagged }: ReportedDocument): AccessibilityFinding[] {
  const pages = all.filter(({ hidden }) => !hidden);
  const titles = new Map<string, number>();
  for (const { kind, title } of pages)
    if (kind === "slide" && title !== "") titles.set(title, (titles.get(title) ?? 0) + 1);
  const found = (kind: AccessibilityKind, is: (page: ReportedPage) => boolean): AccessibilityFinding[] => {
    const numbers = pages.filter(is).map(({ number }) => number);
    return numbers.length === 0 ? [] : [{ kind, pages: numbers }];
  };
  const whole = (kind: AccessibilityKind, is: boolean): AccessibilityFinding[] => (is ? [{ kind, pages: [] }] : []);
  return [
    ...found("scanned-page", ({ scanned }) => scanned),
    ...found("no-title", ({ kind, title }) => kind === "slide" && title === ""),
    ...found("same-title", ({ kind, title }) => kind === "slide" && (titles.get(title) ?? 0) > 1),
    ...found("no-alt-text", ({ blocks }) => blocks.some((block) => block.kind === "picture" && block.alt === null)),
    ...found("tiny-text", ({ tinyText }) => tinyText),
    ...found("table-without-header", ({ blocks }) => blocks.some(isBareTable)),
    ...whole("no-headings", lacksHeadings(pages)),
    ...whole("not-tagged", tagged === false),
    ...whole(
      "no-language",
      language === null && pages.some(({ blocks }) => blocks.some(({ kind }) => kind !== "picture")),
    ),
  ];
}

/** `poor` when people who hear or search a document miss much of it; `fair` when something is found at all. */
export function accessibilityGrade(findings: readonly AccessibilityFinding[], pageCount: number): AccessibilityGrade {
  const isPoor = findings.some(
    ({ kind, pages }) => seriously.has(kind) && pages.length > Math.max(1, pageCount) * many,
  );
  if (isPoor || findings.some(({ kind }) => kind === "scanned-page")) return "poor";
  return findings.length === 0 ? "good" : "fair";
}

function isBareTable(block: Block): boolean {
  return block.kind === "table" && block.header.length === 0 && block.rows.length > 1;
}

function lacksHeadings(pages: readonly ReportedPage[]): boolean {
  const written = pages.filter(({ kind, scanned }) => kind === "page" && !scanned);
  if (written.length < leastForHeadings) return false;
  return written.every(({ title, blocks }) => title === "" && blocks.every(({ kind }) => kind !== "heading"));
}
