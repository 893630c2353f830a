import { dayNumber } from "#app/domain/clock/local-date.ts";
import { sayDay } from "#app/domain/clock/say-date.ts";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import { newsletterInMail } from "#app/domain/newsletter/newsletter-lines.ts";
import type { Mail } from "#app/mail/mailer.ts";
import type { Services } from "#app/services.ts";
import type { DigestNewsletter } from "#db/queries/newsletter/digest-newsletter.ts";
import type { DigestItems, DigestThread } from "#db/queries/notices/digest-items.ts";
import { digestToken, type Digest } from "#db/queries/notices/digests.ts";
import type { NoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { signStopLink } from "#db/queries/notices/stop-links.ts";

type Given = { digest: Digest; items: DigestItems; newsletter: DigestNewsletter | null; settings: NoticeSettings };

/** A digest as a mail to its member, with the links that are theirs. */
export function mailOfDigest(services: Services, { digest, items, newsletter, settings }: Given): Omit<Mail, "to"> {
  const { config, db } = services;
  const site = config.siteUrl;
  const stop = `${site}/stop/${signStopLink(settings, { about: "digest", of: digest.kind })}`;
  const words = services.writeDigestMail({
    kind: digest.kind,
    newsletter: newsletter === null ? null : inMail(services, newsletter),
    ...threadsInMail(services, items),
    resources: items.resources.map(({ number, title }) => ({ title, link: `${site}/library/${number}` })),
    leftOut: digest.leftOut,
    pageLink: `${site}/digest/${digestToken(db.read, digest.id)}`,
    noticesLink: `${site}/notices`,
    stopLink: stop,
    choicesLink: stop.replace(`${site}/stop/`, `${site}/account/notices?by=`),
  });
  return { ...words, stopAt: stop };
}

function inMail({ config, calendar, renderWrittenText }: Services, { newsletter, items }: DigestNewsletter) {
  return newsletterInMail(newsletter, items, { url: config.siteUrl, calendar, render: renderWrittenText });
}

function threadsInMail({ config, calendar }: Services, { threads }: DigestItems) {
  const until = (endsOn: string) => sayDay(calendar.instantOf(endsOn, 12 * 60), calendar);
  const linkOf = ({ number, firstUnread }: DigestThread) => `${config.siteUrl}${postAddress(number, firstUnread)}`;
  const {
    announced = [],
    board = [],
    talk = [],
  } = Object.groupBy(threads, ({ kind, isAnnounced }) =>
    isAnnounced ? "announced" : kind === "notice" ? "board" : "talk",
  );
  return {
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
  };
}
