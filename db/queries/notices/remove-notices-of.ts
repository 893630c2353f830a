import { eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import {
  announcementMembers,
  digests,
  notices,
  noticeChoices,
  noticeSettings,
  spaceFollows,
  spaceReads,
  threadFollows,
  threadReads,
} from "#db/schema/index.ts";

/** Everything of how a member who leaves was told of things, and what they had read. Links in old mails end with their key. */
export async function removeNoticesOf(db: Database, memberId: string): Promise<void> {
  for (const table of [
    notices,
    noticeChoices,
    noticeSettings,
    digests,
    threadFollows,
    spaceFollows,
    threadReads,
    spaceReads,
    announcementMembers,
  ])
    await db.delete(table).where(eq(table.memberId, memberId));
}
