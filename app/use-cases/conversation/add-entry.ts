import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertEntry, type InsertedEntry, type NewEntry } from "#db/queries/entries.ts";

/** Adds words to a conversation, once, and announces them. Every message, note and line comes through here. */
export async function addEntry(
  { db, newId, now, announce }: UseCaseTools,
  entry: Omit<NewEntry, "id" | "at">,
): Promise<InsertedEntry> {
  const inserted = await insertEntry(db, { ...entry, id: newId(), at: now });
  if (inserted.fresh) announce({ kind: "entry-added", conversationId: entry.conversationId });
  return inserted;
}

/** Words of the site itself, which both sides read. */
export async function addLine(tools: UseCaseTools, conversationId: string, words: string): Promise<void> {
  const line = { kind: "line", audience: "both", author: "site", authorId: null } as const;
  await addEntry(tools, { ...line, clientId: tools.newId(), conversationId, words });
}
