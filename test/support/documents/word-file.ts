import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  PageBreak,
  Paragraph,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { dotBytes } from "./dot-png.ts";

const changed = { author: "Ed Itor", date: "2026-01-02T03:04:05Z" };
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

/** A Word document with two chapters, changes that nobody accepted yet, a comment and a footnote. */
export async function sampleWordFile(): Promise<Buffer> {
  const document = new Document({
    creator: "Sample Author",
    lastModifiedBy: "Ed Itor",
    styles: { default: { document: { run: { language: { value: "en-GB" } } } } },
    footnotes: { 1: { children: [new Paragraph("Said in a footnote")] } },
    comments: {
      children: [{ id: 0, author: "Ed Itor", date: new Date(0), children: [new Paragraph("A secret comment")] }],
    },
    sections: [{ children: [...firstChapter(), new Paragraph({ children: [new PageBreak()] }), ...secondChapter()] }],
  });
  return Packer.toBuffer(document);
}

function firstChapter() {
  return [
    new Paragraph({ text: "Running a group", heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [
        new CommentRangeStart(0),
        new TextRun("We meet "),
        new InsertedTextRun({ text: "every Tuesday", id: 1, ...changed }),
        new DeletedTextRun({ text: "never on time", id: 2, ...changed }),
        new CommentRangeEnd(0),
        new TextRun({ children: [new CommentReference(0)] }),
        new FootnoteReferenceRun(1),
        new ExternalHyperlink({ link: "https://example.org/group", children: [new TextRun(" on our page")] }),
      ],
    }),
    new Paragraph({ text: "Tea", bullet: { level: 0 } }),
    new Paragraph({ text: "Milk", bullet: { level: 1 } }),
    new Table({
      rows: [
        new TableRow({ tableHeader: true, children: [cell("Day"), cell("Place")] }),
        new TableRow({ children: [cell("Tuesday"), cell("Seaham")] }),
      ],
    }),
    new Paragraph({
      children: [
        new ImageRun({
          type: "png",
          data: dotBytes,
          transformation: { width: 10, height: 10 },
          altText: { name: "dot", title: "dot", description: "A full tea room" },
        }),
      ],
    }),
  ];
}

function secondChapter() {
  return [
    new Paragraph({ text: "Ending well", heading: HeadingLevel.HEADING_1 }),
    new Paragraph("Say goodbye in time."),
  ];
}
