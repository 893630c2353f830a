import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { ShownFile } from "#app/domain/conversation/transcript.ts";
import { sayBytes } from "#app/domain/library/say-bytes.ts";
import type { Database } from "#db/open.ts";
import { entries, entryFiles } from "#db/schema/index.ts";

/** A file as it is put with words. `scan`: whether something looked for harmful programs in it. */
export type NewEntryFile = { name: string; mediaType: string; content: Uint8Array; scan: "clean" | "not-scanned" };

/** Which entries' files: those that the person may read too, or all. */
export type FilesFor = "both" | "staff";

/** Seals files and puts them with an entry, in the order given. */
export async function insertEntryFiles(
  db: Database,
  entry: { id: string; conversationId: string; at: Date },
  files: readonly (NewEntryFile & { id: string })[],
): Promise<void> {
  const { conversationId, id: entryId, at } = entry;
  for (const [position, { id, name, mediaType, content, scan }] of files.entries()) {
    const sealed = {
      name: db.sealer.seal(conversationId, placeOf(id, "name"), name),
      content: db.sealer.seal(conversationId, placeOf(id, "content"), content),
    };
    const bytes = content.byteLength;
    await db
      .insert(entryFiles)
      .values({ id, conversationId, entryId, position, mediaType, bytes, scan, at, erasedAt: null, ...sealed });
  }
}

/**
 * The files of a conversation by the entry they came with, in order. Nothing is read that stands behind their bytes in a
 * row: SQLite would go through all of them. An erased one has no name any more.
 */
export async function listEntryFiles(
  db: Database,
  conversationId: string,
  who: FilesFor,
): Promise<Map<string, ShownFile[]>> {
  const list = db.keep(`entry-files-${who}`, () =>
    db
      .select({
        id: entryFiles.id,
        entryId: entryFiles.entryId,
        name: entryFiles.name,
        bytes: entryFiles.bytes,
      })
      .from(entryFiles)
      .innerJoin(entries, eq(entries.id, entryFiles.entryId))
      .where(and(eq(entryFiles.conversationId, sql.placeholder("conversationId")), seenBy(who)))
      .orderBy(asc(entries.seq), asc(entryFiles.position))
      .prepare(),
  );
  const files = new Map<string, ShownFile[]>();
  for (const { id, entryId, name, bytes } of await list.execute({ conversationId })) {
    const gone = name.length === 0;
    const given = gone ? "" : db.sealer.open(conversationId, placeOf(id, "name"), name);
    const shown = { id, name: given, size: sayBytes(bytes), gone };
    files.set(entryId, [...(files.get(entryId) ?? []), shown]);
  }
  return files;
}

export type FoundFile = { name: string; mediaType: string; content: Buffer } | "erased";

/** One file with its bytes; null for one that is not of this conversation, or not for whoever asks. */
export async function findEntryFile(
  db: Database,
  { conversationId, id, who }: { conversationId: string; id: string; who: FilesFor },
): Promise<FoundFile | null> {
  const [row] = await db
    .select({ file: entryFiles })
    .from(entryFiles)
    .innerJoin(entries, eq(entries.id, entryFiles.entryId))
    .where(and(eq(entryFiles.id, id), eq(entryFiles.conversationId, conversationId), seenBy(who)));
  if (row === undefined) return null;
  const { name, content, mediaType, erasedAt } = row.file;
  if (erasedAt !== null || name.length === 0) return "erased";
  return {
    name: db.sealer.open(conversationId, placeOf(id, "name"), name),
    content: db.sealer.openBytes(conversationId, placeOf(id, "content"), content),
    mediaType,
  };
}

/** Whether there is such a file in a conversation, without reading it. */
export async function isFileOf(db: Database, conversationId: string, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: entryFiles.id })
    .from(entryFiles)
    .where(and(eq(entryFiles.id, id), eq(entryFiles.conversationId, conversationId)));
  return rows.length > 0;
}

/** How many bytes one side, the person or staff, has put into a conversation. */
export async function sumBytesOfSide(
  db: Database,
  conversationId: string,
  author: "person" | "staff",
): Promise<number> {
  const [sum] = await db
    .select({ bytes: sql<number>`coalesce(sum(${entryFiles.bytes}), 0)` })
    .from(entryFiles)
    .innerJoin(entries, eq(entries.id, entryFiles.entryId))
    .where(and(eq(entryFiles.conversationId, conversationId), eq(entries.author, author)));
  return sum?.bytes ?? 0;
}

/** Whether an entry came with these files and no others: the same names and bytes, in the same order. */
export async function hasSameFiles(
  db: Database,
  { conversationId, id: entryId }: { conversationId: string; id: string },
  files: readonly NewEntryFile[],
): Promise<boolean> {
  const kept = await db
    .select({ id: entryFiles.id, name: entryFiles.name, content: entryFiles.content })
    .from(entryFiles)
    .where(eq(entryFiles.entryId, entryId))
    .orderBy(asc(entryFiles.position));
  if (kept.length !== files.length) return false;
  return kept.every(({ id, name, content }, at) => {
    const sent = files[at];
    if (sent === undefined || name.length === 0) return false;
    const isNamed = db.sealer.open(conversationId, placeOf(id, "name"), name) === sent.name;
    return isNamed && db.sealer.openBytes(conversationId, placeOf(id, "content"), content).equals(sent.content);
  });
}

/** What the person may read is a message for both; everything else is of staff. */
function seenBy(who: FilesFor) {
  return who === "both" ? and(eq(entries.audience, "both"), eq(entries.kind, "message")) : ne(entries.kind, "line");
}

function placeOf(row: string, column: "name" | "content") {
  return { table: "entry_files", row, column };
}
