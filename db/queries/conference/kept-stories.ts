import { and, asc, eq, max, ne } from "drizzle-orm";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { stories } from "#db/schema/index.ts";
import type { StoryRow } from "./stories.ts";

/** The stories of a conference as its facilitators work on them, by their numbers: nobody else gets any. */
export async function listKeptStories(db: Database, viewer: MemberViewer, conferenceId: string): Promise<StoryRow[]> {
  if (!keepsConferences(viewer)) return [];
  return db
    .select()
    .from(stories)
    .where(and(eq(stories.conferenceId, conferenceId), isThere))
    .orderBy(asc(stories.number));
}

/** One of them, by its number, or null. */
export async function findKeptStory(
  db: Database,
  viewer: MemberViewer,
  { conferenceId, number }: { conferenceId: string; number: number },
): Promise<StoryRow | null> {
  if (!keepsConferences(viewer)) return null;
  const own = and(eq(stories.conferenceId, conferenceId), eq(stories.number, number), isThere);
  return (await db.select().from(stories).where(own))[0] ?? null;
}

/** A story by its id, for acts and jobs that have asked who may. */
export async function findStoryRow(db: Database, id: string): Promise<StoryRow | null> {
  return (await db.select().from(stories).where(eq(stories.id, id)))[0] ?? null;
}

/** Adds a story. @returns its number: one more than any story had. */
export async function insertStory(db: Database, row: Omit<StoryRow, "number">): Promise<number> {
  const [newest] = await db.select({ number: max(stories.number) }).from(stories);
  const number = (newest?.number ?? 0) + 1;
  await db.insert(stories).values({ ...row, number });
  return number;
}

export async function updateStory(
  db: Database,
  id: string,
  change: Partial<Omit<StoryRow, "id" | "number" | "conferenceId" | "createdAt" | "createdBy">>,
): Promise<void> {
  await db.update(stories).set(change).where(eq(stories.id, id));
}

/** Whether stored bytes are the picture of a story. */
export async function isStoryPicture(db: Database, storedId: string): Promise<boolean> {
  const rows = await db.select({ id: stories.id }).from(stories).where(eq(stories.pictureId, storedId)).limit(1);
  return rows.length > 0;
}

/** Takes every word of a story out of its row. The row stays, so that its number never becomes that of another story. */
export async function emptyStory(db: Database, id: string, changedAt: Date): Promise<void> {
  const words = {
    title: "",
    project: "",
    place: "",
    mattered: "",
    helped: "",
    changed: "",
    contact: "",
    pictureAlt: "",
  };
  await db
    .update(stories)
    .set({ ...words, pictureId: null, publishedAt: null, changedAt })
    .where(eq(stories.id, id));
}

/** Not one of those whose words were taken out. */
const isThere = ne(stories.title, "");
