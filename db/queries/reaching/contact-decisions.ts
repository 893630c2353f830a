import { desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { contactDecisions, members } from "#db/schema/index.ts";

type Of = { id: string; conversationId: string };

export type ContactDecision = { id: string; memberId: string; name: string; words: string; at: Date };

export async function insertDecision(
  db: Database,
  referral: Of,
  decision: Omit<ContactDecision, "name">,
): Promise<boolean> {
  const { words, ...row } = decision;
  const sealed = db.sealer.seal(referral.conversationId, wordsPlace(row.id), words);
  const added = await db
    .insert(contactDecisions)
    .values({ ...row, referralId: referral.id, words: sealed })
    .onConflictDoNothing({ target: contactDecisions.id })
    .returning({ id: contactDecisions.id });
  return added.length === 1;
}

/** What a lead decided where no way was safe, the newest first. */
export async function listDecisions(db: Database, referral: Of): Promise<ContactDecision[]> {
  const list = db.keep("contact-decisions-of", (on) =>
    on
      .select({ row: contactDecisions, name: members.name })
      .from(contactDecisions)
      .innerJoin(members, eq(members.id, contactDecisions.memberId))
      .where(eq(contactDecisions.referralId, sql.placeholder("referralId")))
      .orderBy(desc(contactDecisions.at), desc(sql`${contactDecisions}.rowid`))
      .prepare(),
  );
  return list.all({ referralId: referral.id }).map(({ row: { id, memberId, words, at }, name }) => ({
    id,
    memberId,
    name,
    at,
    words: db.sealer.open(referral.conversationId, wordsPlace(id), words),
  }));
}

/** When a lead last decided; null when none did. */
export async function findDecidedAt(db: Database, referralId: string): Promise<Date | null> {
  const find = db.keep("contact-decided-at", (on) =>
    on
      .select({ at: contactDecisions.at })
      .from(contactDecisions)
      .where(eq(contactDecisions.referralId, sql.placeholder("referralId")))
      .orderBy(desc(contactDecisions.at))
      .limit(1)
      .prepare(),
  );
  return find.all({ referralId })[0]?.at ?? null;
}

function wordsPlace(row: string) {
  return { table: "contact_decisions", row, column: "words" };
}
