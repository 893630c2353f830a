import { and, desc, eq, isNull } from "drizzle-orm";
import type { Correction } from "#app/domain/region/correction.ts";
import type { EntryPlace } from "#app/domain/region/safety-entry.ts";
import type { Database } from "#db/open.ts";
import { safetyCorrections } from "#db/schema/index.ts";

type Row = typeof safetyCorrections.$inferSelect;

export async function insertCorrection(db: Database, correction: Omit<Correction, "ended">): Promise<void> {
  const { place, by, on, ...rest } = correction;
  await db
    .insert(safetyCorrections)
    .values({ ...rest, kind: place.kind, about: place.id, memberName: by, onDay: on, endedAt: null });
}

/** Writes down when a correction ended and why; it stays in the history. */
export async function endCorrection(db: Database, id: string, ended: NonNullable<Correction["ended"]>): Promise<void> {
  await db
    .update(safetyCorrections)
    .set({ endedAt: ended.at, endedBy: ended.byName, whyEnded: ended.why })
    .where(and(eq(safetyCorrections.id, id), isNull(safetyCorrections.endedAt)));
}

/** Every correction that nobody has ended, oldest first. Whether it still counts depends on what the file says now. */
export async function listOpenCorrections(db: Database): Promise<Correction[]> {
  const rows = await db
    .select()
    .from(safetyCorrections)
    .where(isNull(safetyCorrections.endedAt))
    .orderBy(safetyCorrections.at, safetyCorrections.id);
  return rows.map(toCorrection);
}

export async function findOpenCorrection(db: Database, { kind, id }: EntryPlace): Promise<Correction | null> {
  const open = and(
    eq(safetyCorrections.kind, kind),
    eq(safetyCorrections.about, id),
    isNull(safetyCorrections.endedAt),
  );
  const [row] = await db.select().from(safetyCorrections).where(open);
  return row ? toCorrection(row) : null;
}

/** Everything that was ever said on the site about an entry, the newest first. */
export async function listCorrectionsOf(db: Database, { kind, id }: EntryPlace): Promise<Correction[]> {
  const rows = await db
    .select()
    .from(safetyCorrections)
    .where(and(eq(safetyCorrections.kind, kind), eq(safetyCorrections.about, id)))
    .orderBy(desc(safetyCorrections.at), desc(safetyCorrections.id));
  return rows.map(toCorrection);
}

/** The corrections that ended because their file changed, the newest first: somebody should look at those entries. */
export async function listEndedByFile(db: Database): Promise<Correction[]> {
  const rows = await db
    .select()
    .from(safetyCorrections)
    .where(eq(safetyCorrections.whyEnded, "file-changed"))
    .orderBy(desc(safetyCorrections.endedAt), desc(safetyCorrections.id));
  return rows.map(toCorrection);
}

function toCorrection(row: Row): Correction {
  const { kind, about, memberName, onDay, endedAt, endedBy, whyEnded, ...rest } = row;
  const ended = endedAt === null || whyEnded === null ? null : { at: endedAt, byName: endedBy, why: whyEnded };
  return { ...rest, place: { kind, id: about }, by: memberName, on: onDay, ended };
}
