import type { AccessibilityFinding, AccessibilityKind } from "./accessibility-finding.ts";

/** The program in which a document can be put right. */
export type OfficeProgram = "powerpoint" | "word" | "pdf" | "image";

type Words = { problem: (where: string) => string; fix: Readonly<Record<OfficeProgram, string>> };

const same = (fix: string): Words["fix"] => ({ powerpoint: fix, word: fix, pdf: fix, image: fix });
const fromSource = (fix: string) => `Open the document that the PDF was made from. ${fix} Then save it as a PDF again.`;
const withPdf = (powerpoint: string, word: string): Words["fix"] => ({
  powerpoint,
  word,
  pdf: fromSource(word),
  image: word,
});

const altPowerPoint =
  "In PowerPoint, right-click the picture, choose View Alt Text, and say in one or two sentences what it shows.";
const altWord =
  "In Word, right-click the picture, choose View Alt Text, and say in one or two sentences what it shows.";

const words: Readonly<Record<AccessibilityKind, Words>> = {
  "no-title": {
    problem: (where) => `${where} no title, so people who listen cannot find their way.`,
    fix: same("In PowerPoint, open View, then Outline View, and type a title beside the slide's number."),
  },
  "same-title": {
    problem: (where) => `${where} the same title as another slide, so people cannot tell them apart.`,
    fix: same("In PowerPoint, give each slide its own title. Adding “part 2” is enough."),
  },
  "no-alt-text": {
    problem: (where) => `${where} a picture that is not described, so people who cannot see it miss it.`,
    fix: {
      ...withPdf(altPowerPoint, altWord),
      image: "Say in the summary what the picture shows, and write out any words in it.",
    },
  },
  "tiny-text": {
    problem: (where) => `${where} very small letters.`,
    fix: withPdf(
      "In PowerPoint, make the letters at least 18 points. If they do not fit, use two slides.",
      "In Word, make the letters at least 12 points.",
    ),
  },
  "scanned-page": {
    problem: (where) => `${where} only a photo of text. It cannot be searched, read aloud or made larger.`,
    fix: same(
      "Use the document that was printed, if somebody still has it. If not, scan it again with text recognition (OCR) on.",
    ),
  },
  "no-headings": {
    problem: () => "There are no headings, so people who listen have to start from the top each time.",
    fix: withPdf(
      "In PowerPoint, give each slide a title.",
      "In Word, select each heading and choose Heading 1 or Heading 2 under Styles.",
    ),
  },
  "table-without-header": {
    problem: (where) => `${where} a table that does not say which row holds the headings.`,
    fix: withPdf(
      "In PowerPoint, click the table, open Table Design and tick Header Row.",
      "In Word, click the first row, open Layout and choose Repeat Header Rows.",
    ),
  },
  "no-language": {
    problem: () => "The document does not say which language it is in, so it may be read aloud in the wrong one.",
    fix: withPdf(
      "In PowerPoint, select all text, open Review, then Language, then Set Proofing Language.",
      "In Word, select all text, open Review, then Language, then Set Proofing Language.",
    ),
  },
  "not-tagged": {
    problem: () => "The PDF has no tags, so we had to guess its headings, lists and reading order.",
    fix: same(fromSource("When you save, choose Options and tick “Document structure tags for accessibility”.")),
  },
};

/** A finding in plain words: what is wrong and where, and how to put it right. Page numbers are joined as people say them. */
export function accessibilityWords(
  { kind, pages }: AccessibilityFinding,
  program: OfficeProgram,
): { problem: string; fix: string } {
  const { problem, fix } = words[kind];
  return { problem: problem(whereOf(pages, program === "powerpoint" ? "Slide" : "Page")), fix: fix[program] };
}

/** "Slide 4 has", "Slides 2, 3 and 7 have". */
function whereOf(pages: readonly number[], name: "Slide" | "Page"): string {
  if (pages.length === 1) return `${name} ${pages[0]} has`;
  return `${name}s ${pages.slice(0, -1).join(", ")} and ${pages.at(-1)} have`;
}
