import { eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { collections, resources, spaces } from "#db/schema/index.ts";

/** The collections come last, so where one is, the whole invented library has been loaded. */
export async function hasSampleCollections(db: Database): Promise<boolean> {
  const found = await db.select({ id: collections.id }).from(collections).where(eq(collections.sample, true)).limit(1);
  return found.length > 0;
}

export async function findResourceNumber(db: Database, id: string): Promise<number | null> {
  const found = await db.select({ number: resources.number }).from(resources).where(eq(resources.id, id));
  return found[0]?.number ?? null;
}

export async function hasSpace(db: Database, id: string): Promise<boolean> {
  return (await db.select({ id: spaces.id }).from(spaces).where(eq(spaces.id, id))).length > 0;
}

export async function insertSpace(db: Database, row: typeof spaces.$inferInsert): Promise<void> {
  await db.insert(spaces).values(row);
}
