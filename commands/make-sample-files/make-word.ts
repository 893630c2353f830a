import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Part, Run } from "./parts.ts";
import { pictureOf } from "./pictures.ts";
import { sampleMark, type Recipe } from "./recipe.ts";
import { sameBytes } from "./same-bytes.ts";

/** A Word file with real headings, lists, tables with a heading row, and pictures with alt text. */
export async function makeWord(recipe: Recipe): Promise<Buffer> {
  const document = new Document({
    creator: recipe.organisation,
    title: recipe.title,
    styles: {
      default: { document: { run: { font: "Arial", size: recipe.large ? 36 : 24, language: { value: "en-GB" } } } },
    },
    numbering: { config: [{ reference: "steps", levels: [stepLevel] }] },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ text: sampleMark, size: 16 })] })],
          }),
        },
        children: [
          new Paragraph({ text: recipe.title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun({ text: `${recipe.organisation}. ${sampleMark}`, size: 20 })] }),
          ...childrenOf(recipe),
        ],
      },
    ],
  });
  return sameBytes(await Packer.toBuffer(document), numberPictures);
}

/** The package counts pictures through all the documents that it makes; here each document begins at 1. */
function numberPictures(xml: string): string {
  let at = 0;
  return xml.replaceAll(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(at += 1)}"`);
}

const stepLevel = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: "%1.",
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 720, hanging: 360 } } },
};

function childrenOf(recipe: Recipe): (Paragraph | Table)[] {
  let lists = 0;
  return recipe.parts.flatMap((part) => {
    if (part.kind === "list" && part.ordered) lists += 1;
    return blockOf(part, recipe, lists);
  });
}

function blockOf(part: Part, recipe: Recipe, instance: number): (Paragraph | Table)[] {
  const spacing = { after: 160 };
  if (part.kind === "heading") {
    const heading = part.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
    return [new Paragraph({ text: part.text, heading, spacing: { before: 280, after: 120 } })];
  }
  if (part.kind === "paragraph") return [new Paragraph({ children: part.runs.map(runOf), spacing })];
  if (part.kind === "list") {
    const style = part.ordered ? { numbering: { reference: "steps", level: 0, instance } } : { bullet: { level: 0 } };
    return part.items.map((item) => new Paragraph({ children: item.map(runOf), ...style }));
  }
  if (part.kind === "table") return [tableOf(part.head, part.rows), new Paragraph({ text: "" })];
  if (part.kind === "picture") return [new Paragraph({ children: [imageOf(part, recipe)], spacing })];
  return []; // a document has no speaker
}

function runOf({ text, bold, link }: Run): TextRun | ExternalHyperlink {
  if (link === null) return new TextRun({ text, bold });
  return new ExternalHyperlink({ link, children: [new TextRun({ text, style: "Hyperlink" })] });
}

function imageOf({ name, alt }: Extract<Part, { kind: "picture" }>, { charts, faults }: Recipe): ImageRun {
  const described = faults.has("no-alt-text") ? {} : { altText: { name, description: alt, title: "" } };
  const transformation = { width: 440, height: 248 };
  return new ImageRun({ type: "png", data: pictureOf(name, charts), transformation, ...described });
}

function tableOf(head: string[], rows: string[][]): Table {
  const cells = (texts: string[], bold: boolean) =>
    texts.map(
      (text) =>
        new TableCell({
          children: [new Paragraph({ children: [new TextRun({ text, bold })] })],
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
        }),
    );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      ...(head.some((text) => text !== "") ? [new TableRow({ tableHeader: true, children: cells(head, true) })] : []),
      ...rows.map((row) => new TableRow({ children: cells(row, false) })),
    ],
  });
}
