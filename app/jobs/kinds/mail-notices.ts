import { whenMailMayGo } from "#app/domain/notification/quiet-hours.ts";
import { haveNoticeSettings } from "#app/use-cases/notices/keep-settings.ts";
import { noteMailed } from "#app/use-cases/notices/note-mailed.ts";
import { planMail } from "#app/use-cases/notices/plan-mail.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findChoices } from "#db/queries/notices/choices.ts";
import { findReader } from "#db/queries/notices/viewers.ts";
import { listStillNew, listUnmailed } from "#db/queries/notices/waiting.ts";
import { defineJob } from "../job-kind.ts";
import { otherLetters } from "../other-letters.ts";
import { tellMember } from "../tell-member.ts";
import { threadLetters } from "../thread-letters.ts";

const mostAgoMs = 7 * 86_400_000; // what waited longer is for a digest

/**
 * The mails at once of one member, put together as they are sent: nothing that they have read meanwhile, muted, or may
 * not see any more, and nothing in their quiet hours, at the end of which it is tried again.
 */
export const mailNotices = defineJob({
  kind: "mail-notices",
  async work(services, { ids: { memberId } }) {
    const { db, clock, calendar } = services;
    const now = clock.now();
    const reader = await findReader(db.read, memberId, now);
    const settings = await perform(services, haveNoticeSettings, { memberId });
    if (reader === null || !settings.ok || settings.value.pausedAt !== null) return null;
    if (whenMailMayGo(now, settings.value, calendar) > now) return async (tools) => planMail(tools, [memberId]);
    const how = await findChoices(db.read, memberId);
    const unmailed = await listUnmailed(db.read, memberId, new Date(now.getTime() - mostAgoMs));
    const atOnce = unmailed.filter(({ kind }) => how(kind) === "at-once");
    const waiting = await listStillNew(db.read, memberId, atOnce);
    const letters = [
      ...(await threadLetters(services, reader, { waiting, settings: settings.value })),
      ...otherLetters(services, atOnce),
    ];
    for (const { mail, noticeIds } of letters) {
      if ((await tellMember(services, { id: memberId, mail: reader.mail }, mail)) === "paused") return null;
      await perform(services, noteMailed, { noticeIds });
    }
    return null;
  },
});
