import { eq } from "drizzle-orm";
import { usualDigestDay } from "#app/domain/notification/digest-period.ts";
import { usualQuiet } from "#app/domain/notification/quiet-hours.ts";
import type { Database } from "#db/open.ts";
import { noticeSettings } from "#db/schema/index.ts";

/** When mail may come to a member, and the key that signs their addresses for replies and links to stop. */
export type NoticeSettings = Omit<typeof noticeSettings.$inferSelect, "key"> & { key: string };

export async function findNoticeSettings(db: Database, memberId: string): Promise<NoticeSettings | null> {
  const row = (await db.select().from(noticeSettings).where(eq(noticeSettings.memberId, memberId)))[0];
  return row === undefined ? null : { ...row, key: db.sealer.openSmall(placeOf(memberId), row.key) };
}

/** Makes a member's settings where there are none: mail times and the day of digests are the usual ones. */
export async function ensureNoticeSettings(
  db: Database,
  given: { memberId: string; now: Date; randomBytes: (count: number) => Uint8Array },
): Promise<NoticeSettings> {
  const known = await findNoticeSettings(db, given.memberId);
  if (known !== null) return known;
  const key = newNoticeKey(given.randomBytes);
  const fresh: NoticeSettings = {
    memberId: given.memberId,
    ...usualQuiet,
    digestDay: usualDigestDay,
    key,
    pausedAt: null,
    pausedWhy: null,
    changedAt: given.now,
  };
  await db.insert(noticeSettings).values({ ...fresh, key: sealNoticeKey(db, given.memberId, key) });
  return fresh;
}

export function newNoticeKey(randomBytes: (count: number) => Uint8Array): string {
  return Buffer.from(randomBytes(32)).toString("base64url");
}

export function sealNoticeKey(db: Database, memberId: string, key: string): Buffer {
  return db.sealer.sealSmall(placeOf(memberId), key);
}

/** Mail to them came back: nothing is sent before they say that the address is right. */
export async function isMailPaused(db: Database, memberId: string): Promise<boolean> {
  const { pausedAt } = noticeSettings;
  const rows = await db.select({ pausedAt }).from(noticeSettings).where(eq(noticeSettings.memberId, memberId));
  return rows[0] !== undefined && rows[0].pausedAt !== null;
}

export async function updateNoticeSettings(
  db: Database,
  memberId: string,
  { key, ...change }: Partial<Omit<NoticeSettings, "memberId">>,
): Promise<void> {
  const sealed = key === undefined ? {} : { key: sealNoticeKey(db, memberId, key) };
  await db
    .update(noticeSettings)
    .set({ ...change, ...sealed })
    .where(eq(noticeSettings.memberId, memberId));
}

function placeOf(memberId: string) {
  return { table: "notice_settings", row: memberId, column: "key" };
}
