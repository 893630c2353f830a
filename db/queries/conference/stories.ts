import { and, desc, eq, getTableColumns, isNotNull, type SQL } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { conferences, conferenceSessions, stories, storyConsents } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";
import { storiesOpenTo } from "./stories-open-to.ts";

export type StoryRow = typeof stories.$inferSelect;

/** A story as it may be shown: with the name and the picture that the person agreed to, and nothing else of them. */
export type OpenStory = Omit<StoryRow, "createdBy" | "createdAt" | "publishedAt"> & {
  publishedAt: Date;
  shownName: string;
  conference: { id: string; name: string };
  session: { number: number; title: string } | null;
};

/** Whoever looks, and the local date on which they do. */
export type Looking = { viewer: MemberViewer; today: LocalDate };

/** A story that may be seen, by its number, or null. */
export async function findStory(db: Database, looking: Looking, number: number): Promise<OpenStory | null> {
  return (await open(db, looking, eq(stories.number, number)))[0] ?? null;
}

/** Stories that may be seen, the newest first: all, those of a conference, or those of one session. */
export function listStories(
  db: Database,
  looking: Looking,
  of: { conferenceId?: string; sessionId?: string } = {},
): Promise<OpenStory[]> {
  const inConference = of.conferenceId === undefined ? undefined : eq(stories.conferenceId, of.conferenceId);
  const inSession = of.sessionId === undefined ? undefined : eq(stories.sessionId, of.sessionId);
  return open(db, looking, and(inConference, inSession));
}

/** Whether there was a story that everyone could see: its page says that it is shown no more, and none of its words. */
export async function wasStoryShown(db: Database, viewer: MemberViewer, number: number): Promise<boolean> {
  const rows = await db
    .select({ id: stories.id })
    .from(stories)
    .innerJoin(conferences, and(eq(conferences.id, stories.conferenceId), conferencesOpenTo(viewer)))
    .innerJoin(storyConsents, eq(storyConsents.storyId, stories.id))
    .where(and(eq(stories.number, number), isNotNull(stories.publishedAt)))
    .limit(1);
  return rows.length > 0;
}

async function open(db: Database, { viewer, today }: Looking, which: SQL | undefined): Promise<OpenStory[]> {
  const { createdBy: _by, createdAt: _at, ...columns } = getTableColumns(stories);
  const rows = await db
    .select({
      story: columns,
      shownName: storyConsents.shownName,
      pictureAllowed: storyConsents.pictureAllowed,
      conference: { id: conferences.id, name: conferences.name },
      session: { number: conferenceSessions.number, title: conferenceSessions.title },
    })
    .from(stories)
    .innerJoin(conferences, eq(conferences.id, stories.conferenceId))
    .innerJoin(storyConsents, eq(storyConsents.storyId, stories.id))
    .leftJoin(conferenceSessions, eq(conferenceSessions.id, stories.sessionId))
    .where(and(storiesOpenTo(viewer, today), which))
    .orderBy(desc(stories.publishedAt), desc(stories.number));
  return rows.flatMap(({ story, shownName, pictureAllowed, conference, session }) => {
    const { publishedAt } = story;
    const pictureId = pictureAllowed ? story.pictureId : null;
    return publishedAt === null ? [] : [{ ...story, publishedAt, pictureId, shownName, conference, session }];
  });
}
