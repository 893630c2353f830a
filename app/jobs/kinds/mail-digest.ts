import { dayNumber } from "#app/domain/clock/local-date.ts";
import { sayDay } from "#app/domain/clock/say-date.ts";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import { whenMailMayGo } from "#app/domain/notification/quiet-hours.ts";
import type { Mail } from "#app/mail/mailer.ts";
import { digest as digestWords } from "#app/mail/templates/digest.ts";
import type { Services } from "#app/services.ts";
import { noteDigestMailed, planDigestMails } from "#app/use-cases/notices/keep-digests.ts";
import { findDigestItems, type DigestItems, type DigestThread } from "#db/queries/notices/digest-items.ts";
import { digestToken, findDigest, type Digest } from "#db/queries/notices/digests.ts";
import { findNoticeSettings, type NoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { signStopLink } from "#db/queries/notices/stop-links.ts";
import { findReader } from "#db/queries/notices/viewers.ts";
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
    const found = await findDigestItems(db.read, reader, digest);
    const items = { ...found, threads: found.threads.filter(({ unread, isAnnounced }) => unread > 0 || isAnnounced) };
    if (items.threads.length + items.resources.length === 0) return null;
    const mail = mailOf(services, { digest, items, settings });
    if ((await tellMember(services, { id: memberId, mail: reader.mail }, mail)) === "paused") return null;
    return async (tools) => void (await noteDigestMailed(tools, { digest }));
  },
});

type Given = { digest: Digest; items: DigestItems; settings: NoticeSettings };

function mailOf({ config, db, calendar }: Services, { digest, items, settings }: Given): Omit<Mail, "to"> {
  const site = config.siteUrl;
  const stop = `${site}/stop/${signStopLink(settings, { about: "digest", of: digest.kind })}`;
  const until = (endsOn: string) => sayDay(calendar.instantOf(endsOn, 12 * 60), calendar);
  const linkOf = ({ number, firstUnread }: DigestThread) => `${site}${postAddress(number, firstUnread)}`;
  const {
    announced = [],
    board = [],
    talk = [],
  } = Object.groupBy(items.threads, ({ kind, isAnnounced }) =>
    isAnnounced ? "announced" : kind === "notice" ? "board" : "talk",
  );
  const words = digestWords({
    kind: digest.kind,
    announced: announced.map((thread) => ({ title: thread.title, link: linkOf(thread) })),
    talk: talk.map((thread) => ({ title: thread.title, unread: thread.unread, link: linkOf(thread) })),
    board: board
      .toSorted((a, b) => dayNumber(a.endsOn ?? "9999-12-31") - dayNumber(b.endsOn ?? "9999-12-31"))
      .map((thread) => ({
        kind: thread.noticeKind,
        title: thread.title,
        until: thread.endsOn === null ? null : until(thread.endsOn),
        link: linkOf(thread),
      })),
    resources: items.resources.map(({ number, title }) => ({ title, link: `${site}/library/${number}` })),
    leftOut: digest.leftOut,
    pageLink: `${site}/digest/${digestToken(db.read, digest.id)}`,
    noticesLink: `${site}/notices`,
    stopLink: stop,
    choicesLink: stop.replace(`${site}/stop/`, `${site}/account/notices?by=`),
  });
  return { ...words, stopAt: stop };
}
