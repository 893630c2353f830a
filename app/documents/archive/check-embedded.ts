import { DocumentRefused } from "../document-refused.ts";
import type { Archive } from "./open-archive.ts";

const embedded = /(^|\/)embeddings\/[^/]+$/i;

/** A file of any kind wrapped up, and macros, as they stand inside an embedded object. */
const marks = [
  Buffer.from("Ole10Native", "utf16le"),
  Buffer.from("_VBA_PROJECT", "utf16le"),
  Buffer.from("vbaProject.bin"),
];

/** Workbooks behind charts and old embedded objects are usual; programs and macros inside them are not. @throws DocumentRefused */
export async function checkEmbedded(archive: Archive): Promise<void> {
  for (const name of archive.names.filter((name) => embedded.test(name))) {
    const bytes = await archive.read(name);
    if (marks.some((mark) => bytes?.includes(mark))) throw new DocumentRefused("macros");
  }
}
