import { sayDay } from "#app/domain/clock/say-date.ts";
import { wordsAsked } from "#app/mail/templates/words-asked.ts";
import { listSharedWords } from "#db/queries/discussion/sharing-words.ts";
import { findSharingById } from "#db/queries/discussion/sharings.ts";
import { findMember } from "#db/queries/members.ts";
import { findNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { signLink } from "#db/queries/notices/signed-links.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** One mail that asks a member for their words; not sent when they have answered meanwhile, or nobody asks any more. */
export const mailWordsAsked = defineJob({
  kind: "mail-words-asked",
  async work(services, { ids: { memberId, sharingId } }) {
    const { db, clock, calendar, config } = services;
    const member = await findMember(db.read, memberId);
    const sharing = await findSharingById(db.read, sharingId);
    const settings = await findNoticeSettings(db.read, memberId);
    if (!member?.active || settings === null || sharing === null || sharing.state === "ended") return null;
    const words = await listSharedWords(db.read, sharing, clock.now());
    const isOpen = ({ stand }: (typeof words)[number]) => stand === "waits" || stand === "changed";
    if (!words.some((one) => one.memberId === memberId && isOpen(one))) return null;
    const link = `${config.siteUrl}/your-words/${signLink(settings, "words", [sharingId])}`;
    await tellMember(services, member, wordsAsked({ link, answerBy: sayDay(sharing.answerBy, calendar) }));
    return null;
  },
});
