import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertEntry } from "#db/queries/entries.ts";

/** Words of the site itself, which both sides read. */
export async function addLine(tools: UseCaseTools, conversationId: string, words: string): Promise<void> {
  const { db, newId, now, announce } = tools;
  const line = { kind: "line", audience: "both", author: "site", authorId: null } as const;
  await insertEntry(db, { ...line, id: newId(), clientId: newId(), conversationId, words, at: now });
  announce({ kind: "entry-added", conversationId });
}
