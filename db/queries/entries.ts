import { and, asc, eq, inArray } from "drizzle-orm";
import type { Fact, RiskLevel } from "#app/domain/guide/flow.ts";
import type { FlagDeed } from "#app/domain/referral/flag-deeds.ts";
import type { Place } from "#app/domain/referral/mark-places.ts";
import type { Database } from "#db/open.ts";
import { conversations, entries } from "#db/schema/index.ts";

/** Words said or noted in a conversation. `audience: "staff"` never reaches the person, whatever asks. */
export type NewEntry = {
  id: string;
  conversationId: string;
  clientId: string; // made with the form: a second press adds nothing
  kind: "message" | "note" | "line";
  audience: "both" | "staff";
  author: "person" | "staff" | "site";
  authorId: string | null;
  words: string;
  heard?: HeardWords; // of a person's message
  deeds?: FlagDeed[]; // of a note that acknowledges a flag
  at: Date;
};

/** What was heard in the words when they came, kept so that nobody has to listen again. Rules are ids. */
export type HeardWords = {
  risk: RiskLevel;
  rules: string[];
  facts: Fact[];
  noticed: Place[];
  lexiconVersion: string;
};

/** What staff read: messages and private notes in one order. */
export type StaffEntry = Pick<NewEntry, "id" | "kind" | "audience" | "author" | "authorId" | "words" | "at"> & {
  seq: number;
  noticed: Place[];
  deeds: FlagDeed[] | null; // null: not about a flag
};

/** What the person reads. A type of its own, so that nothing of staff can ever be handed on by accident. */
export type PersonMessage = { seq: number; from: "person" | "staff" | "site"; words: string; at: Date };

/** What was kept before anything was listened to holds the words alone. */
type EntryBody = { words: string; facts?: Fact[]; noticed?: Place[]; deeds?: FlagDeed[] };

/** Adds words with the next dense seq. @returns fresh: false when this client id was taken before; nothing is added then. */
export async function insertEntry(db: Database, entry: NewEntry): Promise<{ seq: number; fresh: boolean }> {
  const taken = await db
    .select({ seq: entries.seq })
    .from(entries)
    .where(and(eq(entries.conversationId, entry.conversationId), eq(entries.clientId, entry.clientId)));
  if (taken[0]) return { seq: taken[0].seq, fresh: false };
  const { words, heard, deeds, ...row } = entry;
  const body: EntryBody = {
    words,
    ...(heard && { facts: heard.facts, noticed: heard.noticed }),
    ...(deeds && { deeds }),
  };
  const seq = await nextSeq(db, entry.conversationId, entry.at);
  await db.insert(entries).values({
    ...row,
    seq,
    turn: null,
    stepId: null,
    body: db.sealer.seal(entry.conversationId, bodyPlace(entry.id), JSON.stringify(body)),
    needs: [],
    risk: heard?.risk ?? "none",
    riskRules: heard?.rules ?? [],
    lexiconVersion: heard?.lexiconVersion ?? "",
  });
  return { seq, fresh: true };
}

/** Messages and private notes, oldest first. Erased ones are left out. */
export async function listStaffEntries(db: Database, conversationId: string): Promise<StaffEntry[]> {
  const rows = await db
    .select()
    .from(entries)
    .where(and(eq(entries.conversationId, conversationId), inArray(entries.kind, ["message", "note", "line"])))
    .orderBy(asc(entries.seq));
  return rows.flatMap((row) => {
    if (row.body === null || row.kind === "answer" || row.kind === "change") return [];
    const { id, seq, kind, audience, author, authorId, at } = row;
    const { words, noticed = [], deeds = null } = openBody(db, row.conversationId, row.id, row.body);
    return [{ id, seq, kind, audience, author, authorId, at, words, noticed, deeds }];
  });
}

/** What the person may read: messages for both, and nothing else, oldest first. */
export async function listPersonMessages(db: Database, conversationId: string): Promise<PersonMessage[]> {
  const rows = await db
    .select({ id: entries.id, seq: entries.seq, from: entries.author, body: entries.body, at: entries.at })
    .from(entries)
    .where(and(eq(entries.conversationId, conversationId), eq(entries.kind, "message"), eq(entries.audience, "both")))
    .orderBy(asc(entries.seq));
  return rows.flatMap(({ id, body, ...row }) =>
    body === null ? [] : [{ ...row, words: openBody(db, conversationId, id, body).words }],
  );
}

async function nextSeq(db: Database, conversationId: string, at: Date): Promise<number> {
  const rows = await db
    .select({ lastSeq: conversations.lastSeq })
    .from(conversations)
    .where(eq(conversations.id, conversationId));
  const row = rows[0];
  if (row === undefined) throw new Error("words can only be added to a conversation that is there");
  const seq = row.lastSeq + 1;
  await db.update(conversations).set({ lastSeq: seq, lastAt: at }).where(eq(conversations.id, conversationId));
  return seq;
}

function openBody(db: Database, conversationId: string, row: string, body: Uint8Array): EntryBody {
  return JSON.parse(db.sealer.open(conversationId, bodyPlace(row), body)) as EntryBody;
}

function bodyPlace(row: string) {
  return { table: "entries", row, column: "body" };
}
