import { and, asc, eq, type SQL } from "drizzle-orm";
import { noProfileWords, shownProfile, usualSeenBy, type SeenBy } from "#app/domain/people/profile.ts";
import type { ShownMember } from "#app/domain/people/find-members.ts";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { members, profileFields, profiles } from "#db/schema/index.ts";

/**
 * Everyone with access whom a viewer may find, by name, with the fields that they may see and no others: what is hidden
 * does not leave this query. @param only one member's id, or those of several, to look at them alone
 */
export async function listDirectory(
  db: Database,
  viewer: "member" | "public",
  only: string | readonly string[] | null = null,
): Promise<ShownMember[]> {
  const ids = typeof only === "string" ? [only] : only;
  const { rows, fields } = ids === null ? await readAll(db) : readThese(db, ids);
  const seenBy = new Map<string, Record<string, SeenBy>>();
  for (const row of fields) seenBy.set(row.memberId, { ...seenBy.get(row.memberId), [row.field]: row.seenBy });
  return rows.flatMap(({ id, sample, name, mail, profile }) => {
    const words = profile ?? noProfileWords;
    const seen = profile === null ? usualSeenBy : (seenBy.get(id) ?? {});
    const shown = shownProfile({ ...words, name, mail, seenBy: seen }, viewer);
    return shown === null ? [] : [{ id, sample, shown }];
  });
}

async function readAll(db: Database) {
  return { rows: await memberRows(db, undefined), fields: await db.select().from(profileFields) };
}

/** Asked for with each page of posts: both statements are kept. */
function readThese(db: Database, ids: readonly string[]) {
  const given = { ids: JSON.stringify(ids) };
  const rows = db.keep("directory-of", (on) => memberRows(on, amongGiven(members.id)).prepare());
  const fields = db.keep("profile-fields-of", (on) =>
    on.select().from(profileFields).where(amongGiven(profileFields.memberId)).prepare(),
  );
  return { rows: rows.all(given), fields: fields.all(given) };
}

function memberRows(db: Database, wanted: SQL | undefined) {
  return db
    .select({ id: members.id, sample: members.sample, name: members.name, mail: members.mail, profile: profiles })
    .from(members)
    .leftJoin(profiles, eq(profiles.memberId, members.id))
    .where(and(eq(members.active, true), wanted))
    .orderBy(asc(members.name), asc(members.id));
}
