import { localDateOf } from "#app/domain/clock/calendar.ts";
import { whenMailMayGo } from "#app/domain/notification/quiet-hours.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { upsertSharingWriter, type Sharing } from "#db/queries/discussion/sharings.ts";
import { listMailTimes } from "#db/queries/notices/choices.ts";
import { ensureNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { insertNotices, markMailed } from "#db/queries/notices/notices.ts";

/** Part of acts: these members are asked for their words, by a notice and by a mail of its own, at most one a day. */
export async function askWriters(tools: UseCaseTools, sharing: Sharing, memberIds: readonly string[]): Promise<void> {
  const { db, now, newId, randomBytes, calendar, announce } = tools;
  const sharingId = sharing.id;
  const times = await listMailTimes(db, memberIds);
  const on = localDateOf(now, calendar);
  for (const memberId of new Set(memberIds)) {
    await upsertSharingWriter(db, { sharingId, memberId, askedAt: now });
    await ensureNoticeSettings(db, { memberId, now, randomBytes }); // their key signs the link
    const uniqueKey = `words ${sharingId} ${sharing.terms} ${on}`;
    const about = { threadId: null, post: null, about: sharingId, why: "words-asked" };
    const notice = { id: newId(), memberId, kind: "asked" as const, uniqueKey, ...about, at: now };
    const written = await insertNotices(db, [notice]);
    await markMailed(
      db,
      written.map(({ id }) => id),
      now,
    ); // the mail below says it
    announce({ kind: "notices-changed", memberId });
    const runAt = whenMailMayGo(now, times(memberId), calendar);
    const ids = { memberId, sharingId };
    await addJob(db, { id: newId(), kind: "mail-words-asked", uniqueKey: `${memberId} ${uniqueKey}`, ids, runAt });
    announce({ kind: "job-added", jobKind: "mail-words-asked" });
  }
}
