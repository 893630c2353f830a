import { and, asc, eq, sql } from "drizzle-orm";
import type { Fact, RiskLevel } from "#app/domain/guide/flow.ts";
import type { Database } from "#db/open.ts";
import { entryBodyPlace } from "#db/queries/entry-body-place.ts";
import { entries, sessionGrants } from "#db/schema/index.ts";

/** Something a person sent in which a choice or a rule raised something. Its words may be gone; what was raised stays. */
export type HeardEntry = {
  seq: number;
  at: Date;
  stepId: string | null; // null: a message
  turn: number | null; // of an answer
  risk: RiskLevel;
  rules: string[];
  facts: Fact[]; // none once erased
  erased: boolean;
};

/** Everything of a conversation that raised something, oldest first, also what was changed before it was sent. */
export async function listHeard(db: Database, conversationId: string): Promise<HeardEntry[]> {
  const list = db.keep("heard-of", (on) =>
    on
      .select()
      .from(entries)
      .where(
        and(
          eq(entries.conversationId, sql.placeholder("conversationId")),
          eq(entries.author, "person"),
          sql`json_array_length(${entries.riskRules}) > 0`,
        ),
      )
      .orderBy(asc(entries.seq))
      .prepare(),
  );
  return list.all({ conversationId }).map(({ id, seq, at, stepId, turn, risk, riskRules: rules, body }) => ({
    seq,
    at,
    stepId,
    turn,
    risk,
    rules,
    facts: body === null ? [] : openFacts(db, conversationId, id, body),
    erased: body === null,
  }));
}

/** When this browser was let in to a conversation last; null when it was not. */
export async function findLetInAt(db: Database, tokenHash: string, conversationId: string): Promise<Date | null> {
  const rows = await db
    .select({ at: sessionGrants.grantedAt })
    .from(sessionGrants)
    .where(and(eq(sessionGrants.tokenHash, tokenHash), eq(sessionGrants.conversationId, conversationId)));
  return rows.map(({ at }) => at).sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
}

function openFacts(db: Database, conversationId: string, row: string, body: Uint8Array): Fact[] {
  return (JSON.parse(db.sealer.open(conversationId, entryBodyPlace(row), body)) as { facts?: Fact[] }).facts ?? [];
}
