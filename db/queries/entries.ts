import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { ShownFile } from "#app/domain/conversation/transcript.ts";
import type { Fact, RiskLevel } from "#app/domain/guide/flow.ts";
import type { FlagDeed } from "#app/domain/referral/flag-deeds.ts";
import type { Place } from "#app/domain/referral/mark-places.ts";
import type { Database } from "#db/open.ts";
import { entryBodyPlace } from "#db/queries/entry-body-place.ts";
import { listEntryFiles } from "#db/queries/entry-files.ts";
import { entryPlaceholders } from "#db/queries/entry-placeholders.ts";
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
  files: ShownFile[];
};

/** What the person reads. A type of its own, so that nothing of staff can ever be handed on by accident. */
export type PersonMessage = { seq: number; from: "person" | "staff" | "site"; words: string; at: Date };

/** What was kept before anything was listened to holds the words alone. */
type EntryBody = { words: string; facts?: Fact[]; noticed?: Place[]; deeds?: FlagDeed[] };

/**
 * A repeat is `fresh: false` and adds nothing; `sameWords` says whether it was the same that was kept, by the same hand.
 * `keptWords` is what stands there: null when it is erased, or somebody else's.
 */
export type InsertedEntry = {
  id: string;
  seq: number;
  personSeq: number | null;
  at: Date;
  fresh: boolean;
  sameWords: boolean;
  keptWords: string | null;
};

/** Adds words with the next dense numbers: one of all entries and, for what is for both, one of those the person may read. */
export async function insertEntry(db: Database, entry: NewEntry): Promise<InsertedEntry> {
  const taken = await findTaken(db, entry);
  if (taken !== null) return taken;
  const { words, heard, deeds, ...row } = entry;
  const body: EntryBody = {
    words,
    ...(heard && { facts: heard.facts, noticed: heard.noticed }),
    ...(deeds && { deeds }),
  };
  const { seq, personSeq } = await nextNumbers(db, entry);
  const add = db.keep("insert-words", () => db.insert(entries).values(wordsPlaceholders).prepare());
  await add.execute({
    ...row,
    seq,
    personSeq,
    body: db.sealer.seal(entry.conversationId, entryBodyPlace(entry.id), JSON.stringify(body)),
    risk: heard?.risk ?? "none",
    riskRules: heard?.rules ?? [],
    lexiconVersion: heard?.lexiconVersion ?? "",
  });
  return { id: entry.id, seq, personSeq, at: entry.at, fresh: true, sameWords: true, keptWords: words };
}

/** Words belong to no step of the guide and say nothing of needs. */
const wordsPlaceholders = { ...entryPlaceholders, turn: null, stepId: null, needs: [] };

async function findTaken(db: Database, entry: NewEntry): Promise<InsertedEntry | null> {
  const find = db.keep("find-taken-entry", () =>
    db
      .select()
      .from(entries)
      .where(
        and(
          eq(entries.conversationId, sql.placeholder("conversationId")),
          eq(entries.clientId, sql.placeholder("clientId")),
        ),
      )
      .prepare(),
  );
  const [taken] = await find.execute({ conversationId: entry.conversationId, clientId: entry.clientId });
  if (taken === undefined) return null;
  const { id, seq, personSeq, body, at } = taken;
  const theirs = taken.kind === entry.kind && taken.author === entry.author && taken.authorId === entry.authorId;
  const keptWords = body === null || !theirs ? null : openBody(db, entry.conversationId, id, body).words;
  return { id, seq, personSeq, at, fresh: false, sameWords: keptWords === entry.words, keptWords };
}

/** Messages and private notes, oldest first. Erased ones are left out. */
export async function listStaffEntries(db: Database, conversationId: string): Promise<StaffEntry[]> {
  const list = db.keep("staff-entries", (on) =>
    on
      .select()
      .from(entries)
      .where(
        and(
          eq(entries.conversationId, sql.placeholder("conversationId")),
          inArray(entries.kind, ["message", "note", "line"]),
        ),
      )
      .orderBy(asc(entries.seq))
      .prepare(),
  );
  const rows = list.all({ conversationId });
  const files = await listEntryFiles(db, conversationId, "staff");
  return rows.flatMap((row) => {
    if (row.body === null || row.kind === "answer" || row.kind === "change") return [];
    const { id, seq, kind, audience, author, authorId, at } = row;
    const { words, noticed = [], deeds = null } = openBody(db, row.conversationId, row.id, row.body);
    const own = files.get(id) ?? [];
    return [{ id, seq, kind, audience, author, authorId, at, words, noticed, deeds, files: own }];
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

async function nextNumbers(db: Database, { conversationId, audience, at }: NewEntry) {
  const move = db.keep("take-next-numbers", () =>
    db
      .update(conversations)
      .set({
        lastSeq: sql`${conversations.lastSeq} + 1`,
        lastPersonSeq: sql`${conversations.lastPersonSeq} + ${sql.placeholder("forPerson")}`,
        lastAt: sql`${sql.placeholder("lastAt")}`,
      })
      .where(eq(conversations.id, sql.placeholder("id")))
      .returning({ seq: conversations.lastSeq, personSeq: conversations.lastPersonSeq })
      .prepare(),
  );
  const forPerson = audience === "both" ? 1 : 0;
  const [taken] = await move.execute({ forPerson, lastAt: at.getTime(), id: conversationId });
  if (taken === undefined) throw new Error("words can only be added to a conversation that is there");
  return audience === "both" ? taken : { ...taken, personSeq: null };
}

function openBody(db: Database, conversationId: string, row: string, body: Uint8Array): EntryBody {
  return JSON.parse(db.sealer.open(conversationId, entryBodyPlace(row), body)) as EntryBody;
}
