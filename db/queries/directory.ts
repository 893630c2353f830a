import { and, asc, eq, inArray } from "drizzle-orm";
import { noProfileWords, shownProfile, usualSeenBy, type SeenBy } from "#app/domain/people/profile.ts";
import type { ShownMember } from "#app/domain/people/find-members.ts";
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
  const wanted = and(eq(members.active, true), ids === null ? undefined : inArray(members.id, [...ids]));
  const rows = await db
    .select({ id: members.id, sample: members.sample, name: members.name, mail: members.mail, profile: profiles })
    .from(members)
    .leftJoin(profiles, eq(profiles.memberId, members.id))
    .where(wanted)
    .orderBy(asc(members.name), asc(members.id));
  const fields = await db
    .select()
    .from(profileFields)
    .where(ids === null ? undefined : inArray(profileFields.memberId, [...ids]));
  const seenBy = new Map<string, Record<string, SeenBy>>();
  for (const row of fields) seenBy.set(row.memberId, { ...seenBy.get(row.memberId), [row.field]: row.seenBy });
  return rows.flatMap(({ id, sample, name, mail, profile }) => {
    const words = profile ?? noProfileWords;
    const seen = profile === null ? usualSeenBy : (seenBy.get(id) ?? {});
    const shown = shownProfile({ ...words, name, mail, seenBy: seen }, viewer);
    return shown === null ? [] : [{ id, sample, shown }];
  });
}
