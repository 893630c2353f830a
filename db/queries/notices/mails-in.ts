import { and, eq, isNotNull, lt } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { mailsIn } from "#db/schema/index.ts";

/** A mail as it came: whom its envelope named, and all of its bytes. */
export type ArrivedMail = { from: string; to: readonly string[]; raw: Buffer };

export type MailInRow = Omit<typeof mailsIn.$inferSelect, "mail">;

/** Keeps a mail that came in, sealed. @returns false when the same mail was kept before: nothing is changed then. */
export async function insertMailIn(
  db: Database,
  row: Pick<MailInRow, "id" | "messageHash" | "at">,
  { raw, ...envelope }: ArrivedMail,
): Promise<boolean> {
  const words = `${JSON.stringify(envelope)}\n${raw.toString("latin1")}`;
  const mail = db.sealer.sealSmall(placeOf(row.id), words);
  const added = await db
    .insert(mailsIn)
    .values({ ...row, state: "waiting", mail })
    .onConflictDoNothing({ target: mailsIn.messageHash })
    .returning({ id: mailsIn.id });
  return added.length === 1;
}

/** What stands for a sender or a Message-ID where the words themselves must not stand: keyed, so that none can be guessed. */
export function mailHashOf(db: Database, kind: "mail-sender" | "mail-message", words: string): string {
  return db.sealer.index(kind, words);
}

/** What became of a mail; `mail` is null once it was deleted. */
export async function findMailIn(db: Database, id: string): Promise<(MailInRow & { mail: ArrivedMail | null }) | null> {
  const [row] = await db.select().from(mailsIn).where(eq(mailsIn.id, id));
  if (row === undefined) return null;
  return { ...row, mail: row.mail === null ? null : read(db.sealer.openSmall(placeOf(id), row.mail)) };
}

export async function updateMailIn(
  db: Database,
  id: string,
  change: Partial<Pick<MailInRow, "memberId" | "state" | "why" | "postId" | "answeredAt"> & { mail: null }>,
): Promise<void> {
  await db.update(mailsIn).set(change).where(eq(mailsIn.id, id));
}

/** Deletes the mail that a post came with: in the act that takes the post's words away for good. */
export async function removeMailOfPost(db: Database, postId: string): Promise<void> {
  await db.update(mailsIn).set({ mail: null }).where(eq(mailsIn.postId, postId));
}

/** Deletes what every mail of a member said: in the act in which they leave for good. */
export async function emptyMailsOf(db: Database, memberId: string): Promise<void> {
  await db.update(mailsIn).set({ mail: null }).where(eq(mailsIn.memberId, memberId));
}

/** Deletes what mails said that came before a moment. Their rows stay, so that the same mail is not taken again. @returns how many. */
export async function emptyMailsBefore(db: Database, before: Date): Promise<number> {
  const old = and(lt(mailsIn.at, before), isNotNull(mailsIn.mail));
  return (await db.update(mailsIn).set({ mail: null }).where(old).returning({ id: mailsIn.id })).length;
}

/** Forgets mails altogether that came before a moment. @returns how many. */
export async function removeMailsBefore(db: Database, before: Date): Promise<number> {
  return (await db.delete(mailsIn).where(lt(mailsIn.at, before)).returning({ id: mailsIn.id })).length;
}

function read(words: string): ArrivedMail {
  const end = words.indexOf("\n");
  const { from, to } = JSON.parse(words.slice(0, end)) as Omit<ArrivedMail, "raw">;
  return { from, to, raw: Buffer.from(words.slice(end + 1), "latin1") };
}

function placeOf(row: string) {
  return { table: "mails_in", row, column: "mail" };
}
