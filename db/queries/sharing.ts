import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { sharingChanges } from "#db/schema/index.ts";

export type SharingKind = "practice" | "referrer";

/** `changedAt`: null while it stands as it was said when it was sent. */
export type SharedNow = { shared: boolean; changedAt: Date | null };
export type SharingNow = Record<SharingKind, SharedNow>;

type Of = { id: string; shareWithPractice: boolean; tellReferrer: boolean };

/** Who may be told, as of now: what the person said last, over what was said when it was sent. Every reader asks this. */
export async function sharingOf(db: Database, { id, shareWithPractice, tellReferrer }: Of): Promise<SharingNow> {
  const now: SharingNow = {
    practice: { shared: shareWithPractice, changedAt: null },
    referrer: { shared: tellReferrer, changedAt: null },
  };
  const list = db.keep("sharing-changes-of", (on) =>
    on
      .select({ what: sharingChanges.what, shared: sharingChanges.shared, changedAt: sharingChanges.at })
      .from(sharingChanges)
      .where(eq(sharingChanges.referralId, sql.placeholder("referralId")))
      .orderBy(asc(sharingChanges.at), asc(sql`rowid`))
      .prepare(),
  );
  for (const { what, ...said } of list.all({ referralId: id })) now[what] = said;
  return now;
}

/** Adds what was said; nothing before it is lost. */
export async function insertSharingChange(db: Database, change: typeof sharingChanges.$inferInsert): Promise<void> {
  await db.insert(sharingChanges).values(change);
}
