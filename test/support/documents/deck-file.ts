import PptxGenJS from "pptxgenjs";
import { dotPng } from "./dot-png.ts";

export type DeckSlide = {
  title?: string;
  points?: string[];
  table?: string[][];
  alt?: string | null; // null: a picture that nobody described
  notes?: string;
  hidden?: boolean;
  chart?: boolean;
  small?: string;
};

/** A PowerPoint deck as a program writes it. The package's own type does not say that its default export is the class. */
export async function deckOf(slides: readonly DeckSlide[]): Promise<Buffer> {
  const Deck = PptxGenJS as unknown as new () => InstanceType<(typeof PptxGenJS)["default"]>;
  const deck = new Deck();
  deck.author = "Sample Author";
  deck.company = "Sample Company";
  deck.defineSlideMaster({
    title: "PLAIN",
    objects: [
      { placeholder: { options: { name: "title", type: "title", x: 0.5, y: 0.3, w: 9, h: 1 }, text: "" } },
      { placeholder: { options: { name: "body", type: "body", x: 0.5, y: 1.5, w: 9, h: 3 }, text: "" } },
    ],
  });
  for (const slide of slides) addSlide(deck, slide);
  return (await deck.write({ outputType: "nodebuffer" })) as Buffer;
}

function addSlide(deck: InstanceType<(typeof PptxGenJS)["default"]>, slide: DeckSlide): void {
  const made = deck.addSlide({ masterName: "PLAIN" });
  if (slide.title !== undefined) made.addText(slide.title, { placeholder: "title" });
  const points = slide.points?.map((text) => ({
    text: text.trim(),
    options: { bullet: true, breakLine: true, indentLevel: text.startsWith(" ") ? 1 : 0 },
  }));
  if (points !== undefined) made.addText(points, { placeholder: "body" });
  if (slide.table !== undefined)
    made.addTable(
      slide.table.map((row) => row.map((text) => ({ text }))),
      { x: 1, y: 4 },
    );
  if (slide.alt !== undefined)
    made.addImage({ data: dotPng, x: 1, y: 1, w: 1, h: 1, ...(slide.alt === null ? {} : { altText: slide.alt }) });
  if (slide.small !== undefined) made.addText(slide.small, { x: 1, y: 5, w: 5, h: 0.3, fontSize: 7 });
  if (slide.chart === true)
    made.addChart(deck.ChartType.bar, [{ name: "People", labels: ["May", "June"], values: [12, 34] }], {
      x: 5,
      y: 2,
      w: 3,
      h: 2,
    });
  if (slide.notes !== undefined) made.addNotes(slide.notes);
  if (slide.hidden === true) made.hidden = true;
}
