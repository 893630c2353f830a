import pptx from "pptxgenjs";
import type { Part, Run } from "./parts.ts";
import { pictureOf } from "./pictures.ts";
import { sampleMark, type Recipe } from "./recipe.ts";
import { sameBytes } from "./same-bytes.ts";
import { slidesOf, type Slide } from "./slides.ts";

type Deck = pptx.default;
type Page = pptx.default.Slide;

// The package says that its default export stands inside another one; when it is loaded as a module, it does not.
const NewDeck = pptx as unknown as typeof pptx.default;

const ink = "33312E";
const plum = "6D3F63";

/** A deck with real titles, lists, tables, pictures with alt text and speaker notes. */
export async function makeDeck(recipe: Recipe): Promise<Buffer> {
  const deck = new NewDeck();
  deck.layout = "LAYOUT_WIDE"; // 13.33 by 7.5 inches
  deck.title = recipe.title;
  deck.author = recipe.organisation;
  deck.company = recipe.organisation;
  defineMasters(deck);
  addCover(deck, recipe);
  for (const slide of slidesOf(recipe.parts)) addSlide(deck, slide, recipe);
  return sameBytes(Buffer.from((await deck.write({ outputType: "nodebuffer" })) as Uint8Array), putRight);
}

/** The words are British, and the first row of a table is its heading: the package writes neither. */
function putRight(xml: string): string {
  return xml.replaceAll('lang="en-US"', 'lang="en-GB"').replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>');
}

function defineMasters(deck: Deck): void {
  const foot = {
    text: { text: sampleMark, options: { x: 0.6, y: 6.95, w: 10, h: 0.35, fontSize: 11, color: "6B6762" } },
  };
  const band = { rect: { x: 0, y: 0, w: 0.22, h: 7.5, fill: { color: plum } } };
  const number = { x: 12.3, y: 6.95, w: 0.6, h: 0.35, fontSize: 11, color: "6B6762" };
  for (const [name, width] of [
    ["words", 12],
    ["words-and-picture", 6.4],
  ] as const) {
    deck.defineSlideMaster({
      title: name,
      background: { color: "FFFFFF" },
      slideNumber: number,
      objects: [
        band,
        foot,
        placeholder("title", "title", { x: 0.6, y: 0.4, w: 12, h: 1.1, fontSize: 34, bold: true }),
        placeholder("body", "body", { x: 0.6, y: 1.65, w: width, h: 5.1, fontSize: 22, valign: "top" }),
      ],
    });
  }
}

function placeholder(name: string, type: "title" | "body", place: pptx.default.PlaceholderProps | object) {
  return {
    placeholder: {
      options: { name, type, color: ink, fontFace: "Arial", margin: 0, ...place } as pptx.default.PlaceholderProps,
      text: "",
    },
  };
}

function addCover(deck: Deck, { title, organisation, faults }: Recipe): void {
  const page = deck.addSlide({ masterName: "words" });
  addTitle(page, title, faults);
  page.addText(`${organisation}\n${sampleMark}`, { placeholder: "body" });
}

function addTitle(page: Page, title: string, faults: Recipe["faults"]): void {
  if (faults.has("no-titles")) page.addText(title, { x: 0.6, y: 0.4, w: 12, h: 1.1, fontSize: 34, bold: true });
  else page.addText(title, { placeholder: "title" });
}

function addSlide(deck: Deck, { title, hidden, parts, notes }: Slide, recipe: Recipe): void {
  const picture = parts.find((part) => part.kind === "picture");
  const table = parts.find((part) => part.kind === "table");
  const page = deck.addSlide({ masterName: picture ? "words-and-picture" : "words" });
  page.hidden = hidden;
  addTitle(page, title, recipe.faults);
  const words = parts.flatMap(linesOf).map((line) => (recipe.faults.has("tiny-text") ? tiny(line) : line));
  if (words.length > 0) page.addText(words, { placeholder: "body" });
  if (picture) addPicture(page, picture, recipe);
  if (table) addTable(page, table, words.length > 0 ? 3.6 : 1.7);
  if (notes !== "") page.addNotes(notes);
}

function tiny({ text = "", options }: pptx.default.TextProps): pptx.default.TextProps {
  return { text, options: { ...options, fontSize: 8 } };
}

function addPicture(page: Page, { name, alt }: Extract<Part, { kind: "picture" }>, { charts, faults }: Recipe): void {
  const data = `data:image/png;base64,${pictureOf(name, charts).toString("base64")}`;
  page.addImage({ data, x: 7.3, y: 1.7, w: 5.5, h: 3.09, ...(faults.has("no-alt-text") ? {} : { altText: alt }) });
}

function addTable(page: Page, { head, rows }: Extract<Part, { kind: "table" }>, y: number): void {
  const heads = head.map((text) => ({ text, options: { bold: true, color: "FFFFFF", fill: { color: plum } } }));
  const cells = rows.map((row) => row.map((text) => ({ text })));
  page.addTable([heads, ...cells], {
    x: 0.6,
    y,
    w: 12,
    fontSize: 18,
    color: ink,
    border: { type: "solid", pt: 1, color: "B9B29F" },
  });
}

function linesOf(part: Part): pptx.default.TextProps[] {
  if (part.kind === "paragraph") return runsOf(part.runs, {});
  if (part.kind !== "list") return [];
  return part.items.flatMap((item) => runsOf(item, { bullet: part.ordered ? { type: "number" } : true }));
}

/** Only the last run of a line ends it. */
function runsOf(runs: readonly Run[], line: pptx.default.TextPropsOptions): pptx.default.TextProps[] {
  return runs.map(({ text, bold, link }, at) => ({
    text,
    options: {
      ...line,
      bold,
      breakLine: at === runs.length - 1,
      ...(link === null ? {} : { hyperlink: { url: link } }),
    },
  }));
}
