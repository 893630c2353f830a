import { and, eq, gt, gte, isNotNull, isNull, notExists, or, sql, type SQL } from "drizzle-orm";
import { alias, QueryBuilder } from "drizzle-orm/sqlite-core";
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
  const later = alias(storyConsents, "later");
  const isLater = or(
    gt(later.recordedAt, storyConsents.recordedAt),
    and(eq(later.recordedAt, storyConsents.recordedAt), gt(later.id, storyConsents.id)),
  );
  return notExists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(later)
      .where(and(eq(later.storyId, storyConsents.storyId), isLater)),
  );
}
