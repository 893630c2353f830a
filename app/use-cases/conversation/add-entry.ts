import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findReferralIdOf } from "#db/queries/case-audit.ts";
import { insertEntry, type InsertedEntry, type NewEntry } from "#db/queries/entries.ts";
import { hasSameFiles, insertEntryFiles, type NewEntryFile } from "#db/queries/entry-files.ts";

/**
 * Adds words to a conversation, once, with their files and their trace, and announces them. Every message, note and line
 * comes through here. A repeat with other files is not the same.
 */
export async function addEntry(
  tools: UseCaseTools,
  entry: Omit<NewEntry, "id" | "at">,
  files: readonly NewEntryFile[] = [],
): Promise<InsertedEntry> {
  const { db, newId, now, announce } = tools;
  const inserted = await insertEntry(db, { ...entry, id: newId(), at: now });
  const place = { id: inserted.id, conversationId: entry.conversationId, at: now };
  if (!inserted.fresh) return { ...inserted, sameWords: inserted.sameWords && (await hasSameFiles(db, place, files)) };
  await insertEntryFiles(
    db,
    place,
    files.map((file) => ({ ...file, id: newId() })),
  );
  await traceEntry(tools, entry, inserted.id);
  announce({ kind: "entry-added", conversationId: entry.conversationId });
  return inserted;
}

/** Nothing that is said before a referral was sent is of a record. */
async function traceEntry(
  tools: UseCaseTools,
  { conversationId, author, authorId, kind }: Omit<NewEntry, "id" | "at">,
  about: string,
): Promise<void> {
  const referralId = await findReferralIdOf(tools.db, conversationId);
  if (referralId === null) return;
  const by = authorId ?? (author === "person" ? "person" : "site");
  await trace(tools, { referralId, by, kind: "change", what: `${kind}-written`, about });
}

/** Words of the site itself, which both sides read. */
export async function addLine(tools: UseCaseTools, conversationId: string, words: string): Promise<void> {
  const line = { kind: "line", audience: "both", author: "site", authorId: null } as const;
  await addEntry(tools, { ...line, clientId: tools.newId(), conversationId, words });
}
