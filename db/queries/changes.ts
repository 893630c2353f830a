import { and, desc, eq, inArray } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { about, isAbout, saidOfChange } from "#db/queries/library/said-of-change.ts";
import { keptBy } from "#db/queries/library/visible-to.ts";
import { adminChanges, members, resourceChanges, resources } from "#db/schema/index.ts";

export type ListedChange = { id: string; what: string; about: string; at: Date; by: string | null };

/** What was changed in the network, the newest first; only these acts, or only by one member, when they are named. */
export async function listChanges(
  db: Database,
  given: { acts: readonly string[] | null; by: string | null; limit: number; offset: number },
): Promise<ListedChange[]> {
  return db
    .select({
      id: adminChanges.id,
      what: adminChanges.what,
      about: adminChanges.about,
      at: adminChanges.at,
      by: members.name,
    })
    .from(adminChanges)
    .leftJoin(members, eq(members.id, adminChanges.memberId))
    .where(
      and(
        given.acts === null ? undefined : inArray(adminChanges.what, [...given.acts]),
        given.by === null ? undefined : eq(adminChanges.memberId, given.by),
      ),
    )
    .orderBy(desc(adminChanges.at), desc(adminChanges.id))
    .limit(given.limit)
    .offset(given.offset);
}

export type LibraryChange = { id: string; what: string; why: string; at: Date; by: string | null } & {
  number: number;
  title: string;
};

/** What was changed in the library of what somebody looks after, the newest first. */
export async function listLibraryChanges(
  db: Database,
  viewer: LibraryViewer,
  given: { limit: number; offset: number },
): Promise<LibraryChange[]> {
  return db
    .select({
      id: resourceChanges.id,
      what: resourceChanges.what,
      why: saidOfChange,
      at: resourceChanges.at,
      by: members.name,
      number: resources.number,
      title: resources.title,
    })
    .from(resourceChanges)
    .innerJoin(resources, eq(resources.id, resourceChanges.resourceId))
    .leftJoin(members, eq(members.id, resourceChanges.memberId))
    .leftJoin(about, isAbout)
    .where(keptBy(db, viewer))
    .orderBy(desc(resourceChanges.at), desc(resourceChanges.id))
    .limit(given.limit)
    .offset(given.offset);
}
