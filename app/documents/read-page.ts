import type { Block } from "#app/domain/documents/block.ts";
import type { DocumentPage } from "#app/domain/documents/reading.ts";

/** A page as a format's reader hands it over, before its picture is made. */
export type ReadPage = Pick<DocumentPage, "number" | "kind" | "title" | "hidden"> & {
  blocks: Block[];
  notes: Block[];
  tinyText: boolean;
  scanned: boolean;
};

/** `tagged` is null where the format has no such thing. */
export type ReadDocument = { pages: ReadPage[]; language: string | null; tagged: boolean | null };
