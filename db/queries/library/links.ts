import { aliasedTable, and, asc, desc, eq, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { Known } from "#app/domain/links/judge-look.ts";
import type { Database } from "#db/open.ts";
import { linkChecks, linkStates, resources, resourceVersions } from "#db/schema/index.ts";
import { currentOf } from "./resource-format.ts";

export type LinkCheck = typeof linkChecks.$inferSelect;
export type LinkState = typeof linkStates.$inferSelect;

/** A link as it stands: what was last found, and what was known of it before. */
export type KnownLink = { state: LinkState; last: LinkCheck; meant: LinkCheck | null };

/** The address that readers get of a resource: of the newest version that was released; null when it gives none, or was withdrawn. */
export async function findLinkUrl(db: Database, resourceId: string): Promise<string | null> {
  const rows = await linksOf(db).where(and(isLink(), eq(resources.id, resourceId)));
  return rows[0]?.url ?? null;
}

/** Links that are due to be looked at, those never looked at first: not of drafts, which are for nobody yet. */
export async function listLinksDue(db: Database, now: Date, limit: number): Promise<{ resourceId: string }[]> {
  const due = or(isNull(linkStates.nextAt), ne(linkStates.url, resourceVersions.url), lte(linkStates.nextAt, now));
  const rows = await linksOf(db)
    .where(and(isLink(), ne(resources.visibility, "draft"), due))
    .orderBy(asc(linkStates.nextAt), asc(resources.number))
    .limit(limit);
  return rows.map(({ resourceId }) => ({ resourceId }));
}

/** How many links readers can get. */
export async function countLinks(db: Database): Promise<number> {
  return (await linksOf(db).where(and(isLink(), ne(resources.visibility, "draft")))).length;
}

function linksOf(db: Database) {
  const current = currentOf(db);
  return db
    .select({ resourceId: resources.id, url: resourceVersions.url })
    .from(resources)
    .innerJoin(current, eq(current.resourceId, resources.id))
    .innerJoin(
      resourceVersions,
      and(eq(resourceVersions.resourceId, resources.id), eq(resourceVersions.number, current.newest)),
    )
    .leftJoin(linkStates, eq(linkStates.resourceId, resources.id))
    .$dynamic();
}

function isLink() {
  return and(isNotNull(resourceVersions.url), isNull(resources.withdrawnAt));
}

/** What is known of a resource's link. For whoever the door has let in; it may speak of an older address. */
export async function findKnownLink(db: Database, resourceId: string): Promise<KnownLink | null> {
  const find = db.keep("known-link", (on) => {
    const last = aliasedTable(linkChecks, "last_check");
    const meant = aliasedTable(linkChecks, "meant_check");
    return on
      .select({ state: linkStates, last, meant })
      .from(linkStates)
      .innerJoin(last, eq(last.id, linkStates.lastId))
      .leftJoin(meant, eq(meant.id, linkStates.meantId))
      .where(eq(linkStates.resourceId, sql.placeholder("resourceId")))
      .prepare();
  });
  return find.get({ resourceId }) ?? null;
}

/** What the judging of a look needs to know. */
export function toKnown({ state, meant }: KnownLink): Known {
  const shown = meant === null ? null : { fingerprint: meant.fingerprint ?? "", text: meant.text ?? "" };
  return { misses: state.misses, missedOn: state.missedOn, meant: shown };
}

/** The address that a page which is still what it was has moved to for good, or null. */
export function newAddressOf({ state, last }: KnownLink): string | null {
  return state.state === "opened" ? last.movedTo : null;
}

export async function insertLinkCheck(db: Database, row: LinkCheck): Promise<void> {
  await db.insert(linkChecks).values(row);
}

export async function putLinkState(db: Database, row: LinkState): Promise<void> {
  await db.insert(linkStates).values(row).onConflictDoUpdate({ target: linkStates.resourceId, set: row });
}

/** The looks at a resource's link, the newest first. For those who look after it. */
export async function listLinkChecks(db: Database, resourceId: string, limit: number): Promise<LinkCheck[]> {
  return db
    .select()
    .from(linkChecks)
    .where(eq(linkChecks.resourceId, resourceId))
    .orderBy(desc(linkChecks.at), desc(linkChecks.id))
    .limit(limit);
}
