import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { heldPosts, members } from "#db/schema/index.ts";

type Row = typeof heldPosts.$inferSelect;

/** What somebody wrote, before a facilitator has let it through. */
export type HeldPost = Omit<Row, "words"> & { title: string; body: string; wholeMail: string | null };

export type WaitingPost = HeldPost & { writer: string };

export type HeldWords = Pick<HeldPost, "title" | "body" | "wholeMail">;

export async function insertHeldPost(
  db: Database,
  { title, body, wholeMail, ...row }: Omit<HeldPost, "decision" | "reason" | "decidedAt" | "decidedBy">,
): Promise<void> {
  await db.insert(heldPosts).values({ ...row, words: sealHeldWords(db, row.id, { title, body, wholeMail }) });
}

/** The words of a held post as they are kept. */
export function sealHeldWords(db: Database, id: string, { title, body, wholeMail }: HeldWords): Buffer {
  return db.sealer.sealSmall(placeOf(id), JSON.stringify({ title, body, wholeMail }));
}

export function openHeldWords(db: Database, { id, words }: Pick<Row, "id" | "words">): HeldWords {
  return JSON.parse(db.sealer.openSmall(placeOf(id), words)) as HeldWords; // only we seal them
}

/** A held post by its id, decided or not. For acts. */
export async function findHeldPost(db: Database, id: string): Promise<HeldPost | null> {
  const [row] = await db.select().from(heldPosts).where(eq(heldPosts.id, id));
  return row === undefined ? null : open(db, row);
}

/** Every post that waits, the oldest first. Who may decide of which is asked of each. */
export async function listWaitingPosts(db: Database): Promise<WaitingPost[]> {
  const rows = await db
    .select({ held: heldPosts, writer: members.name })
    .from(heldPosts)
    .innerJoin(members, eq(members.id, heldPosts.memberId))
    .where(isNull(heldPosts.decision))
    .orderBy(asc(heldPosts.at), asc(heldPosts.id))
    .limit(200);
  return rows.map(({ held, writer }) => ({ ...open(db, held), writer }));
}

/** What a member wrote and that waits, or was not let through, the newest first. For themselves. */
export async function listHeldOf(db: Database, memberId: string): Promise<HeldPost[]> {
  const rows = await db
    .select()
    .from(heldPosts)
    .where(eq(heldPosts.memberId, memberId))
    .orderBy(desc(heldPosts.at))
    .limit(50);
  return rows.filter(({ decision }) => decision === null || decision === "declined").map((row) => open(db, row));
}

/** What was decided. The words go: a post that was let through has them, and nobody needs the others. */
export async function decideHeldPost(
  db: Database,
  id: string,
  decided: { decision: "let-through" | "declined" | "taken-back"; reason: string; by: string; at: Date },
): Promise<void> {
  const gone = sealHeldWords(db, id, { title: "", body: "", wholeMail: null });
  await db
    .update(heldPosts)
    .set({
      decision: decided.decision,
      reason: decided.reason,
      decidedAt: decided.at,
      decidedBy: decided.by,
      words: gone,
    })
    .where(and(eq(heldPosts.id, id), isNull(heldPosts.decision)));
}

function open(db: Database, { words, ...row }: Row): HeldPost {
  return { ...row, ...openHeldWords(db, { id: row.id, words }) };
}

function placeOf(row: string) {
  return { table: "held_posts", row, column: "words" };
}
