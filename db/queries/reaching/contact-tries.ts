import { and, asc, eq, sql } from "drizzle-orm";
import type { ContactTry } from "#app/domain/reaching/contact-tries.ts";
import type { Way } from "#app/domain/referral/safe-contact.ts";
import type { Database } from "#db/open.ts";
import { contactTries, entries } from "#db/schema/index.ts";

type Of = { id: string; conversationId: string };

export type KeptTry = ContactTry & { id: string; memberId: string; words: string; at: Date };

/** Keeps a try. @returns false when it was kept already, by the same press of a button. */
export async function insertTry(db: Database, referral: Of, made: KeptTry): Promise<boolean> {
  const { words, ...row } = made;
  const sealed = words === "" ? null : db.sealer.seal(referral.conversationId, wordsPlace(made.id), words);
  const added = await db
    .insert(contactTries)
    .values({ ...row, referralId: referral.id, words: sealed })
    .onConflictDoNothing({ target: contactTries.id })
    .returning({ id: contactTries.id });
  return added.length === 1;
}

/** Every try, in the order in which they were made. */
export async function listTries(db: Database, referral: Of): Promise<KeptTry[]> {
  const list = db.keep("tries-of", (on) =>
    on
      .select()
      .from(contactTries)
      .where(eq(contactTries.referralId, sql.placeholder("referralId")))
      .orderBy(asc(contactTries.triedAt), asc(sql`rowid`))
      .prepare(),
  );
  return list.all({ referralId: referral.id }).map(({ referralId: _of, way, words, ...row }) => ({
    ...row,
    way: way as Way, // only acts write the column
    words: words === null ? "" : db.sealer.open(referral.conversationId, wordsPlace(row.id), words),
  }));
}

/** When the person last wrote to us on their page; null when they never did. */
export async function findLastMessageOfPerson(db: Database, conversationId: string): Promise<Date | null> {
  const { author, kind } = entries;
  const find = db.keep("last-message-of-person", (on) =>
    on
      .select({ at: sql<number | null>`max(${entries.at})` })
      .from(entries)
      .where(
        and(eq(entries.conversationId, sql.placeholder("conversationId")), eq(author, "person"), eq(kind, "message")),
      )
      .prepare(),
  );
  const [row] = find.all({ conversationId });
  return row?.at === null || row === undefined ? null : new Date(row.at);
}

function wordsPlace(row: string) {
  return { table: "contact_tries", row, column: "words" };
}
