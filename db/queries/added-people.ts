import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { addedPeople, conversations } from "#db/schema/index.ts";

export type AddedPerson = typeof addedPeople.$inferSelect;

export async function insertAddedPerson(db: Database, row: AddedPerson): Promise<void> {
  await db.insert(addedPeople).values(row);
}

/** Who types a conversation in, and how the person came; null for one that nobody of staff typed. */
export async function findAddedPerson(db: Database, conversationId: string): Promise<AddedPerson | null> {
  const find = db.keep("added-person-of", (on) =>
    on
      .select()
      .from(addedPeople)
      .where(eq(addedPeople.conversationId, sql.placeholder("conversationId")))
      .prepare(),
  );
  return find.all({ conversationId })[0] ?? null;
}

/** From now on a referral stands. @returns the row as it is now, or null when nobody of staff typed it. */
export async function updateAddedSent(db: Database, conversationId: string): Promise<AddedPerson | null> {
  const rows = await db
    .update(addedPeople)
    .set({ sent: true })
    .where(eq(addedPeople.conversationId, conversationId))
    .returning();
  return rows[0] ?? null;
}

/** The conversations that a member has begun for somebody and not sent, the newest first. */
export async function listUnsentAdded(db: Database, memberId: string) {
  const list = db.keep("unsent-added", (on) =>
    on
      .select({ added: addedPeople, conversation: conversations })
      .from(addedPeople)
      .innerJoin(conversations, eq(conversations.id, addedPeople.conversationId))
      // A plus: found by those who were added, who are few, and not by all conversations that are open.
      .where(and(eq(addedPeople.memberId, sql.placeholder("memberId")), sql`+${conversations.state} = 'open'`))
      .orderBy(desc(addedPeople.at))
      .prepare(),
  );
  return list.all({ memberId });
}
