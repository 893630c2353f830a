import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { xmlParts } from "./word-parts.ts";

/** What stands in a resource that was made of a discussion. Every list holds plain paragraphs. */
export type DiscussionDocument = {
  title: string;
  about: string[];
  inShort: string[];
  posts: readonly { heading: string; words: readonly string[] }[];
  credits: string[];
};

const noTime = new Date(1980, 0, 1); // the same words make the same bytes

/** A Word document of a discussion: readable anywhere, and read into pages like any other file of the library. */
export async function makeDiscussionDocument(given: DiscussionDocument): Promise<Buffer> {
  const zip = new ZipFile();
  const body = [
    styled("Title", given.title),
    ...given.about.map(plain),
    ...(given.inShort.length === 0 ? [] : [styled("Heading2", "In short"), ...given.inShort.map(plain)]),
    ...given.posts.flatMap(({ heading, words }) => [styled("Heading2", heading), ...words.map(plain)]),
    styled("Heading2", "Whose words these are"),
    ...given.credits.map(plain),
  ];
  for (const [name, xml] of Object.entries(xmlParts(body.join(""))))
    zip.addBuffer(Buffer.from(xml), name, { mtime: noTime, forceDosTimestamp: true });
  zip.end();
  return buffer(zip.outputStream);
}

function plain(words: string): string {
  return `<w:p>${run(words)}</w:p>`;
}

function styled(style: string, words: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words)}</w:p>`;
}

function run(words: string): string {
  return `<w:r><w:t xml:space="preserve">${escape(words)}</w:t></w:r>`;
}

const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escape(words: string): string {
  return words.replace(notInXml, " ").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
