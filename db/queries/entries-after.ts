import { and, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { entries } from "#db/schema/index.ts";

/** Whether somebody else has added words or answers after a number. What the site says by itself does not count. */
export async function hasOthersAfter(
  db: Database,
  asked: { conversationId: string; memberId: string; after: number },
): Promise<boolean> {
  const find = db.keep("others-after", () =>
    db
      .select({ seq: entries.seq })
      .from(entries)
      .where(
        and(
          eq(entries.conversationId, sql.placeholder("conversationId")),
          gt(entries.seq, sql.placeholder("after")),
          ne(entries.author, "site"),
          or(isNull(entries.authorId), ne(entries.authorId, sql.placeholder("memberId"))),
        ),
      )
      .limit(1)
      .prepare(),
  );
  return (await find.execute(asked)).length > 0;
}

/** The number of what the person added last; 0 when they added nothing. */
export async function findLastOfPerson(db: Database, conversationId: string): Promise<number> {
  const find = db.keep("last-of-person", () =>
    db
      .select({ last: sql<number | null>`max(${entries.seq})` })
      .from(entries)
      .where(and(eq(entries.conversationId, sql.placeholder("conversationId")), eq(entries.author, "person")))
      .prepare(),
  );
  return (await find.execute({ conversationId }))[0]?.last ?? 0;
}
