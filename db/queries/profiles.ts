import { eq } from "drizzle-orm";
import type { ProfileWords, SeenBy } from "#app/domain/people/profile.ts";
import type { Database } from "#db/open.ts";
import { profileFields, profiles } from "#db/schema/index.ts";

/** A member's whole profile, for themselves alone: what others get is built by `listDirectory`. */
export async function findProfile(
  db: Database,
  memberId: string,
): Promise<{ words: ProfileWords | null; seenBy: Record<string, SeenBy> }> {
  const row = (await db.select().from(profiles).where(eq(profiles.memberId, memberId)))[0];
  const fields = await db.select().from(profileFields).where(eq(profileFields.memberId, memberId));
  const seenBy = Object.fromEntries(fields.map((field) => [field.field, field.seenBy]));
  if (row === undefined) return { words: null, seenBy };
  const { memberId: _member, changedAt: _changed, ...words } = row;
  return { words, seenBy };
}

/** Keeps a profile in place of the earlier one. What is not named in `seenBy` is seen by nobody. */
export async function replaceProfile(
  db: Database,
  memberId: string,
  given: { words: ProfileWords; seenBy: Readonly<Record<string, SeenBy>>; changedAt: Date },
): Promise<void> {
  const row = { ...given.words, changedAt: given.changedAt };
  await db
    .insert(profiles)
    .values({ ...row, memberId })
    .onConflictDoUpdate({ target: profiles.memberId, set: row });
  await db.delete(profileFields).where(eq(profileFields.memberId, memberId));
  const rows = Object.entries(given.seenBy).map(([field, seenBy]) => ({ memberId, field, seenBy }));
  if (rows.length > 0) await db.insert(profileFields).values(rows);
}

export async function removeProfile(db: Database, memberId: string): Promise<void> {
  await db.delete(profileFields).where(eq(profileFields.memberId, memberId));
  await db.delete(profiles).where(eq(profiles.memberId, memberId));
}
