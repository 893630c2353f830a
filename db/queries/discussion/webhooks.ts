import { and, asc, desc, eq, exists, isNull, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { spaces, threads, webhooks } from "#db/schema/index.ts";
import { gatheredBy } from "./gathered-by.ts";

/** An address that is told of posts. Its secret is not in it. */
export type Webhook = Omit<typeof webhooks.$inferSelect, "secret">;

const told = {
  id: webhooks.id,
  url: webhooks.url,
  spaceId: webhooks.spaceId,
  addedBy: webhooks.addedBy,
  addedAt: webhooks.addedAt,
  endedAt: webhooks.endedAt,
  lastAt: webhooks.lastAt,
  lastStatus: webhooks.lastStatus,
};

/** @returns false when the same form was sent before. */
export async function insertWebhook(
  db: Database,
  { secret, ...row }: Pick<Webhook, "id" | "url" | "spaceId" | "addedBy" | "addedAt"> & { secret: string },
): Promise<boolean> {
  const sealed = db.sealer.sealSmall(placeOf(row.id), secret);
  const rows = await db
    .insert(webhooks)
    .values({ ...row, secret: sealed })
    .onConflictDoNothing()
    .returning({ id: webhooks.id });
  return rows.length > 0;
}

/** Every address, the newest first, those that were ended last. */
export async function listWebhooks(db: Database): Promise<(Webhook & { space: string | null })[]> {
  return db
    .select({ ...told, space: spaces.name })
    .from(webhooks)
    .leftJoin(spaces, eq(spaces.id, webhooks.spaceId))
    .orderBy(asc(sql`${webhooks.endedAt} IS NOT NULL`), desc(webhooks.addedAt), asc(webhooks.id));
}

/** The addresses that stand and are told of posts in a thread. Who may read it is asked when it is told. */
export async function listWebhooksFor(db: Database, threadId: string): Promise<{ id: string }[]> {
  const listed = db
    .select({ one: sql`1` })
    .from(threads)
    .innerJoin(spaces, gatheredBy(db))
    .where(and(eq(threads.id, threadId), eq(spaces.id, webhooks.spaceId)));
  return db
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(and(isNull(webhooks.endedAt), or(isNull(webhooks.spaceId), exists(listed))));
}

/** An address that stands, with its secret: for the job that sends. */
export async function findWebhook(db: Database, id: string): Promise<{ url: string; secret: string } | null> {
  const [row] = await db
    .select({ url: webhooks.url, secret: webhooks.secret })
    .from(webhooks)
    .where(and(eq(webhooks.id, id), isNull(webhooks.endedAt)));
  return row === undefined ? null : { url: row.url, secret: db.sealer.openSmall(placeOf(id), row.secret) };
}

/** @returns whether it stood. */
export async function endWebhook(db: Database, id: string, at: Date): Promise<boolean> {
  const rows = await db
    .update(webhooks)
    .set({ endedAt: at })
    .where(and(eq(webhooks.id, id), isNull(webhooks.endedAt)))
    .returning({ id: webhooks.id });
  return rows.length > 0;
}

/** What became of the last try. `status`: null when nobody answered. */
export async function noteWebhookAnswer(db: Database, id: string, status: number | null, at: Date): Promise<void> {
  await db.update(webhooks).set({ lastAt: at, lastStatus: status }).where(eq(webhooks.id, id));
}

function placeOf(id: string) {
  return { table: "webhooks", row: id, column: "secret" };
}
