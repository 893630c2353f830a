import { and, desc, eq, gte, isNotNull, isNull, lte } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { Database } from "#db/open.ts";
import { members, stories, storyConsents } from "#db/schema/index.ts";
import { isNewestConsent } from "./stories-open-to.ts";

export type StoryConsentRow = typeof storyConsents.$inferSelect;

/** The consents of a story, the newest first, with the name of who took each ("Former member" when they have left). */
export async function listStoryConsents(
  db: Database,
  storyId: string,
): Promise<(StoryConsentRow & { takenByName: string })[]> {
  const rows = await db
    .select({ consent: storyConsents, takenByName: members.name })
    .from(storyConsents)
    .innerJoin(members, eq(members.id, storyConsents.takenBy))
    .where(eq(storyConsents.storyId, storyId))
    .orderBy(desc(storyConsents.recordedAt), desc(storyConsents.id));
  return rows.map(({ consent, takenByName }) => ({ ...consent, takenByName }));
}

/** The consent that a person's own link belongs to, by the hash of the link's secret, or null. */
export async function findConsentByLink(db: Database, tokenHash: string): Promise<StoryConsentRow | null> {
  return (await db.select().from(storyConsents).where(eq(storyConsents.tokenHash, tokenHash)))[0] ?? null;
}

export async function findConsent(db: Database, id: string): Promise<StoryConsentRow | null> {
  return (await db.select().from(storyConsents).where(eq(storyConsents.id, id)))[0] ?? null;
}

export async function insertStoryConsent(db: Database, row: StoryConsentRow): Promise<void> {
  await db.insert(storyConsents).values(row);
}

/** Gives a consent another link: the old one opens nothing any more. */
export async function updateConsentLink(db: Database, id: string, tokenHash: string): Promise<void> {
  await db.update(storyConsents).set({ tokenHash }).where(eq(storyConsents.id, id));
}

/** Ends every consent of a story that was not withdrawn yet. `withdrawnBy` null: by the person's own link. */
export async function withdrawConsents(
  db: Database,
  storyId: string,
  end: { withdrawnAt: Date; withdrawnBy: string | null },
): Promise<void> {
  const standing = and(eq(storyConsents.storyId, storyId), isNull(storyConsents.withdrawnAt));
  await db.update(storyConsents).set(end).where(standing);
}

/** Removes everything that was written down of the consent to a story. */
export async function removeStoryConsents(db: Database, storyId: string): Promise<void> {
  await db.delete(storyConsents).where(eq(storyConsents.storyId, storyId));
}

/** What somebody wrote down of consents, for their own copy of their data: without what is shown of the person. */
export async function listConsentsTakenBy(db: Database, memberId: string) {
  const rows = await db
    .select({ story: stories.number, consent: storyConsents })
    .from(storyConsents)
    .innerJoin(stories, eq(stories.id, storyConsents.storyId))
    .where(eq(storyConsents.takenBy, memberId))
    .orderBy(desc(storyConsents.recordedAt));
  return rows.map(({ story, consent: { takenOn, untilOn, recordedAt, withdrawnAt } }) => {
    return { story: `/stories/${story}`, takenOn, untilOn, recordedAt, withdrawnAt };
  });
}

/** Newest consents of published stories whose last day is one of these (both count). Samples are left out. */
export async function listConsentsEnding(
  db: Database,
  days: { from: LocalDate; to: LocalDate },
): Promise<StoryConsentRow[]> {
  const ends = and(gte(storyConsents.untilOn, days.from), lte(storyConsents.untilOn, days.to));
  const counts = and(isNull(storyConsents.withdrawnAt), isNewestConsent(), isNotNull(stories.publishedAt));
  const rows = await db
    .select({ consent: storyConsents })
    .from(storyConsents)
    .innerJoin(stories, eq(stories.id, storyConsents.storyId))
    .where(and(ends, counts, eq(stories.sample, false)));
  return rows.map(({ consent }) => consent);
}
