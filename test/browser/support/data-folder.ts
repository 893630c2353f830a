import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import BetterSqlite3 from "better-sqlite3";
import { fileNames } from "#db/file-names.ts";
import type { SiteProcess } from "#test/support/site-process.ts";

export type StoredConversation = { state: string; turn: number; referrals: number };
export type StoredEntry = { kind: string; stepId: string | null; hasText: number };

/** What the running site has stored of a conversation, read beside it and changing nothing; null when there is no such row. */
export function findStored(site: SiteProcess, id: string): StoredConversation | null {
  return look(site, (db) => {
    const sent = "SELECT count(*) FROM referral_conversations AS r WHERE r.conversation_id = c.id";
    const row = db.prepare(`SELECT state, turn, (${sent}) AS referrals FROM conversations AS c WHERE id = ?`).get(id);
    return (row as StoredConversation | undefined) ?? null;
  });
}

export function listStoredEntries(site: SiteProcess, id: string): StoredEntry[] {
  return look(site, (db) => {
    const columns = "kind, step_id AS stepId, body IS NOT NULL AS hasText";
    return db.prepare(`SELECT ${columns} FROM entries WHERE conversation_id = ? ORDER BY seq`).all(id) as StoredEntry[];
  });
}

/** Puts a job there that was given up, as one is when mail could not be sent for days. */
export function addFailedJob(site: SiteProcess): void {
  const db = new BetterSqlite3(join(site.dataDir, fileNames.main), { timeout: 10_000 });
  try {
    const columns = "id, kind, unique_key, ids, run_at, state, lease_until, attempts, last_problem, finished_at";
    const values = "@id, 'mail-daily-notice', @id, @ids, @at, 'dead', NULL, 12, 'mail-refused', @at";
    const row = { id: randomUUID(), ids: JSON.stringify({ memberId: "nobody-of-this-name" }), at: Date.now() };
    db.prepare(`INSERT INTO jobs (${columns}) VALUES (${values})`).run(row);
  } finally {
    db.close();
  }
}

function look<Seen>(site: SiteProcess, read: (db: BetterSqlite3.Database) => Seen): Seen {
  const db = new BetterSqlite3(join(site.dataDir, fileNames.main), { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** The id of the conversation that this question page belongs to. */
export async function conversationOn(page: Page): Promise<string> {
  return page.locator('.answer-form input[name="conversation"]').inputValue();
}
