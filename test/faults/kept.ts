import { sql } from "drizzle-orm";
import { sayDamage } from "#app/domain/record/chain-damage.ts";
import { demonstrationSecret, deriveMasterKey } from "#db/keys.ts";
import { openTraceKeeper } from "#db/audit/trace-keeper.ts";
import { openDatabase } from "#db/open.ts";
import { listAcceptedAnswers } from "#db/queries/conversations.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import type { Post } from "#test/support/guide-person.ts";

/** What the site said that it kept. */
export type Acknowledged = { conversationId: string; post: Post };

/**
 * Looks into the data folder of a site that has ended, as the next start would find it, and says everything that is
 * wrong: an acknowledged act that is gone, a double, a referral without an owner, words that cannot be opened.
 */
export async function faultsIn(dataDir: string, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const masterKey = deriveMasterKey(demonstrationSecret(dataDir));
  const db = openDatabase({ dataDir, masterKey, log: () => undefined });
  try {
    const { damage } = await openTraceKeeper({ dataDir, masterKey, now: () => new Date() }, db).check();
    const faults = [...wholeness(db.read), ...damage.map((found) => `the trace of records: ${sayDamage(found)}`)];
    const conversations = Map.groupBy(acknowledged, ({ conversationId }) => conversationId);
    for (const [conversationId, acts] of conversations) {
      const state = db.read.get<{ state: string } | undefined>(
        sql`SELECT state FROM conversations WHERE id = ${conversationId}`,
      );
      if (state === undefined) {
        faults.push(`the conversation ${conversationId} is gone`);
        continue;
      }
      const answered = (await listAcceptedAnswers(db.read, conversationId)).map(({ clientId }) => clientId);
      const lost = acts.filter(({ post }) => post.kind === "answer" && !answered.includes(clientIdOf(post)));
      faults.push(...lost.map(({ post }) => `the answer to ${post.path} of ${conversationId} is gone`));
      const sent = acts.some(({ post }) => post.kind === "send");
      const referral = await findReferralOfConversation(db.read, conversationId);
      if (sent && (referral === null || state.state !== "sent")) faults.push(`${conversationId} was sent and is gone`);
    }
    return faults;
  } finally {
    await db.close();
  }
}

function clientIdOf(post: Post): string {
  return post.form["client-id"] ?? "";
}

/** Things that must be so in any database of the site, whatever happened to it. Each row is a fault. */
function wholeness(db: ReturnType<typeof openDatabase>["read"]): string[] {
  const integrity = db.get<{ integrity_check: string }>(sql`PRAGMA integrity_check`).integrity_check;
  const strays = db.all(sql`PRAGMA foreign_key_check`).length;
  const rows = (what: string, query: ReturnType<typeof sql>) => {
    const found = db.all(query).length;
    return found === 0 ? [] : [`${found} ${what}`];
  };
  return [
    ...(integrity === "ok" ? [] : [integrity]),
    ...(strays === 0 ? [] : [`${strays} rows that name a row which is gone`]),
    ...rows(
      "referrals without an owner",
      sql`SELECT id FROM referrals WHERE state NOT IN ('assigned', 'queued')
        OR (state = 'assigned' AND (worker_id IS NULL OR team_id IS NULL)) OR (state = 'queued' AND queued_at IS NULL)`,
    ),
    ...rows(
      "conversations with a gap or a double in their order",
      sql`SELECT c.id FROM conversations c LEFT JOIN entries e ON e.conversation_id = c.id GROUP BY c.id
        HAVING count(e.id) <> c.last_seq OR coalesce(max(e.seq), 0) <> c.last_seq OR count(DISTINCT e.turn) <> c.turn`,
    ),
    ...rows(
      "conversations that are sent without their one referral",
      sql`SELECT c.id FROM conversations c LEFT JOIN referrals r ON r.conversation_id = c.id GROUP BY c.id, c.state
        HAVING count(r.id) <> (c.state = 'sent')`,
    ),
    ...db
      .all<{ id: string }>(sql`SELECT id FROM conversations`)
      .filter(({ id }) => !db.sealer.hasKey(id))
      .map(({ id }) => `${id} has no key`),
  ];
}
