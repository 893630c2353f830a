import { whenMailMayGo } from "#app/domain/notification/quiet-hours.ts";
import { withoutFeatured } from "#app/domain/newsletter/without-featured.ts";
import { noteDigestMailed, planDigestMails } from "#app/use-cases/notices/keep-digests.ts";
import { findDigestNewsletter } from "#db/queries/newsletter/digest-newsletter.ts";
import { findDigestItems } from "#db/queries/notices/digest-items.ts";
import { findDigest } from "#db/queries/notices/digests.ts";
import { findNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { findReader } from "#db/queries/notices/viewers.ts";
import { mailOfDigest } from "../digests/mail-of-digest.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

const mostAgoMs = 3 * 86_400_000; // after that it is no news: the next one tells of it

/** One digest, put in words as it is sent: only what the member may see now and has not read; nothing left, no mail. */
export const mailDigest = defineJob({
  kind: "mail-digest",
  attempts: 5,
  async work(services, { ids: { memberId, digestId } }) {
    const { db, clock, calendar } = services;
    const now = clock.now();
    const digest = await findDigest(db.read, digestId);
    const reader = await findReader(db.read, memberId, now);
    const settings = await findNoticeSettings(db.read, memberId);
    if (digest === null || digest.mailedAt !== null || reader === null || settings === null) return null;
    if (now.getTime() - digest.madeAt.getTime() > mostAgoMs) return null;
    if (whenMailMayGo(now, { ...settings, quietWeekends: false }, calendar) > now)
      return async (tools) => planDigestMails(tools, [digest]);
    const { newsletterId } = digest;
    const newsletter = newsletterId === null ? null : await findDigestNewsletter(db.read, reader, newsletterId);
    const found = await findDigestItems(db.read, reader, digest);
    const fresh = { ...found, threads: found.threads.filter(({ unread, isAnnounced }) => unread > 0 || isAnnounced) };
    const items = withoutFeatured(fresh, newsletter?.items ?? []);
    if (items.threads.length + items.resources.length === 0 && newsletter === null) return null;
    const mail = mailOfDigest(services, { digest, items, newsletter, settings });
    if ((await tellMember(services, { id: memberId, mail: reader.mail }, mail)) === "paused") return null;
    return async (tools) => void (await noteDigestMailed(tools, { digest }));
  },
});
