import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.ts";
import { members, posts, reports, threads } from "#db/schema/index.ts";

type Row = typeof reports.$inferSelect;

export type Report = Omit<Row, "words"> & { words: string };

/** A report that waits, with what it is about. */
export type WaitingReport = Report & {
  reporter: string;
  writerId: string;
  writer: string;
  thread: typeof threads.$inferSelect;
  post: { number: number; body: string; hidden: boolean; removed: boolean };
};

export async function insertReport(
  db: Database,
  row: Omit<Report, "decision" | "answer" | "decidedAt" | "decidedBy">,
): Promise<void> {
  await db.insert(reports).values({ ...row, words: sealReportWords(db, row) });
}

/** What somebody added to their report, as it is kept. */
export function sealReportWords(db: Database, { id, words }: Pick<Report, "id" | "words">): Buffer {
  return db.sealer.sealSmall(placeOf(id), words);
}

/** A report that waits from this member about this post. */
export async function findOpenReport(db: Database, postId: string, memberId: string): Promise<{ id: string } | null> {
  const one = and(eq(reports.postId, postId), eq(reports.memberId, memberId), isNull(reports.decision));
  return (await db.select({ id: reports.id }).from(reports).where(one))[0] ?? null;
}

const reporters = alias(members, "reporters");

/** Every report that waits, the oldest first. Who may decide of which is asked of each. */
export async function listWaitingReports(db: Database): Promise<WaitingReport[]> {
  const rows = await db
    .select({ report: reports, reporter: reporters.name, writer: members.name, thread: threads, post: posts })
    .from(reports)
    .innerJoin(posts, eq(posts.id, reports.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(members, eq(members.id, posts.memberId))
    .innerJoin(reporters, eq(reporters.id, reports.memberId))
    .where(isNull(reports.decision))
    .orderBy(asc(reports.at), asc(reports.id))
    .limit(200);
  return rows.map(({ report, post, ...about }) => {
    const words = openReportWords(db, report);
    const { number, body, hiddenAt, removedAt, memberId: writerId } = post;
    const shown = { number, body, hidden: hiddenAt !== null, removed: removedAt !== null };
    return { ...report, ...about, words, writerId, post: shown };
  });
}

/** Decides every report of a post that waits. @returns who had reported it. */
export async function decideReports(
  db: Database,
  postId: string,
  decided: Pick<Row, "decision" | "answer" | "decidedAt" | "decidedBy">,
): Promise<{ id: string; memberId: string }[]> {
  const waiting = and(eq(reports.postId, postId), isNull(reports.decision));
  return db.update(reports).set(decided).where(waiting).returning({ id: reports.id, memberId: reports.memberId });
}

/** A report that was decided, for the mail to whoever made it. */
export async function findDecidedReport(
  db: Database,
  id: string,
): Promise<{ decision: NonNullable<Row["decision"]>; answer: string; thread: number; title: string } | null> {
  const [row] = await db
    .select({ decision: reports.decision, answer: reports.answer, thread: threads.number, title: threads.title })
    .from(reports)
    .innerJoin(posts, eq(posts.id, reports.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(eq(reports.id, id));
  return row === undefined || row.decision === null ? null : { ...row, decision: row.decision };
}

/** What somebody added to their report. */
export function openReportWords(db: Database, { id, words }: Pick<Row, "id" | "words">): string {
  return db.sealer.openSmall(placeOf(id), words);
}

function placeOf(row: string) {
  return { table: "reports", row, column: "words" };
}
