import { inArray } from "drizzle-orm";
import { removedTitle } from "#app/domain/discussion/title-of-post.ts";
import type { Database } from "#db/open.ts";
import { conferenceSessions, resources, threads } from "#db/schema/index.ts";
import type { ItemIds } from "./find-item.ts";

/** What each of these things is called now, whoever may see it; null where its title was taken away. For keeping, not for showing. */
export async function listTitles(db: Database, items: readonly ItemIds[]): Promise<(string | null)[]> {
  const given = (which: keyof ItemIds) => items.flatMap((row) => row[which] ?? []);
  const rows = [
    ...(await db
      .select({ id: threads.id, title: threads.title })
      .from(threads)
      .where(inArray(threads.id, given("threadId")))),
    ...(await db
      .select({ id: resources.id, title: resources.title })
      .from(resources)
      .where(inArray(resources.id, given("resourceId")))),
    ...(await db
      .select({ id: conferenceSessions.id, title: conferenceSessions.title })
      .from(conferenceSessions)
      .where(inArray(conferenceSessions.id, given("sessionId")))),
  ];
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return items.map(({ threadId, resourceId, sessionId }) => {
    const title = titles.get(threadId ?? resourceId ?? sessionId ?? "");
    return title === undefined || title === removedTitle ? null : title;
  });
}
