import { and, asc, between, eq, sql } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { postMoves, threads } from "#db/schema/index.ts";
import { threadsOpenTo } from "./threads-open-to.ts";

export type Moved = { from: number; thread: number; post: number };

/** Where posts of a thread went, by their old numbers; only to threads that somebody may read. */
export async function listMoved(
  db: Database,
  viewer: LibraryViewer,
  number: number,
  { from, to }: { from: number; to: number },
): Promise<Moved[]> {
  const some = db
    .keep("has-moves", (on) =>
      on
        .select({ one: postMoves.fromPost })
        .from(postMoves)
        .where(eq(postMoves.fromThread, sql.placeholder("number")))
        .limit(1)
        .prepare(),
    )
    .all({ number });
  if (some.length === 0) return []; // as in nearly every thread: the door need not be asked
  return db
    .select({ from: postMoves.fromPost, thread: postMoves.toThread, post: postMoves.toPost })
    .from(postMoves)
    .innerJoin(threads, eq(threads.number, postMoves.toThread))
    .where(and(eq(postMoves.fromThread, number), between(postMoves.fromPost, from, to), threadsOpenTo(db, viewer)))
    .orderBy(asc(postMoves.fromPost));
}

const mostMerges = 20; // one thread into another, and that one into a third

/** The number of the thread that another one became part of, when somebody may read that one; else null. */
export async function findMergedInto(db: Database, viewer: LibraryViewer, number: number): Promise<number | null> {
  let into: { number: number; mergedInto: string | null } | null = await findMerge(db, eq(threads.number, number));
  for (let step = 0; step < mostMerges && into?.mergedInto; step += 1)
    into = await findMerge(db, eq(threads.id, into.mergedInto));
  if (into === null || into.number === number) return null;
  const open = and(eq(threads.number, into.number), threadsOpenTo(db, viewer));
  return (await db.select({ number: threads.number }).from(threads).where(open))[0]?.number ?? null;
}

async function findMerge(db: Database, where: ReturnType<typeof eq>) {
  const { number, mergedInto } = threads;
  return (await db.select({ number, mergedInto }).from(threads).where(where))[0] ?? null;
}
