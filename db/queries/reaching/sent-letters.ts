import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { outward } from "#db/schema/index.ts";

/** A letter that went to the person by post, as it went. `at`: when somebody put it in the post, as an ISO moment. */
export type SentLetter = { id: string; at: string; words: string };

/** Letters that are with the person, the newest first. One that is only prepared, refused or stopped is not among them. */
export async function listSentLetters(
  db: Database,
  { id: referralId, conversationId }: { id: string; conversationId: string },
): Promise<SentLetter[]> {
  const rows = await db
    .select({ id: outward.id, words: outward.words, at: outward.doneAt })
    .from(outward)
    .where(
      and(
        eq(outward.referralId, referralId),
        eq(outward.way, "letter"),
        eq(outward.state, "sent"),
        isNotNull(outward.words),
      ),
    )
    .orderBy(desc(outward.doneAt));
  return rows.flatMap(({ id, words, at }) => {
    if (words === null || words.length === 0 || at === null) return [];
    const place = { table: "outward", row: id, column: "words" };
    return [{ id, at: at.toISOString(), words: db.sealer.open(conversationId, place, words) }];
  });
}
