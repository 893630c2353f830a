import { and, gte, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { stories, storyConsents } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";

/**
 * THE DOOR of stories: true for the rows of `stories` joined with `conferences` and the consents of the story that
 * somebody may see on a local date. Every page, picture, list, feed, pack, map and search joins it. Its twin, in words:
 * app/domain/conference/why-story-not-seen.ts.
 */
export function storiesOpenTo(viewer: MemberViewer, today: LocalDate): SQL {
  const stands = and(isNewestConsent(), isNull(storyConsents.withdrawnAt), gte(storyConsents.untilOn, today));
  return and(isNotNull(stories.publishedAt), conferencesOpenTo(viewer), stands) ?? sql`0`;
}

/** True for the consent that the person gave last: an older one counts no more, also when the newest has ended. */
export function isNewestConsent(): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM story_consents later WHERE later.story_id = ${storyConsents.storyId}
    AND (later.recorded_at, later.id) > (${storyConsents.recordedAt}, ${storyConsents.id}))`;
}
