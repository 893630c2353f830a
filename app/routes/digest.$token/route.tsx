import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { sayDay } from "#app/domain/clock/say-date.ts";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import { withoutFeatured } from "#app/domain/newsletter/without-featured.ts";
import { boardName, digestName, sayLeftOut, sayUnread } from "#app/domain/notification/say-digest.ts";
import { hashToken, looksLikeToken } from "#app/sign-in/token.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { findDigestNewsletter } from "#db/queries/newsletter/digest-newsletter.ts";
import { findDigestItems, type DigestThread } from "#db/queries/notices/digest-items.ts";
import { findDigestByToken } from "#db/queries/notices/digests.ts";
import { findReader } from "#db/queries/notices/viewers.ts";
import { privately } from "../speak.$token/privately.ts";
import { newsletterView } from "./newsletter-view.ts";
import { DigestSections, type DigestLine } from "./parts.tsx";

export const links = laterStyles;
export const headers: HeadersFunction = () => privately;

/** A digest, drawn anew for its member: what they may see now. Without their session, nothing names what stands in a closed space. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, clock, calendar } = context.services;
  const token = params["token"] ?? "";
  const digest = looksLikeToken(token) ? await findDigestByToken(db.read, hashToken(token)) : null;
  const reader = digest === null ? null : await findReader(db.read, digest.memberId, clock.now());
  if (digest === null || reader === null) return data(null, { status: 410, headers: privately });
  const isOwn = context.session.member?.id === digest.memberId;
  const { newsletterId } = digest;
  const newsletter = newsletterId === null ? null : await findDigestNewsletter(db.read, reader, newsletterId);
  const found = await findDigestItems(db.read, reader, digest);
  const { threads, resources } = withoutFeatured(found, newsletter?.items ?? []);
  const lineOf = (thread: DigestThread): DigestLine => {
    const { kind, noticeKind, endsOn, unread } = thread;
    const until = endsOn === null ? "" : `until ${sayDay(calendar.instantOf(endsOn, 12 * 60), calendar)}`;
    const title = thread.isClosed && !isOwn ? "Something new in a closed space. Sign in to read it" : thread.title;
    const name = kind === "notice" ? `${boardName(noticeKind)}: ${title}` : title;
    return {
      to: postAddress(thread.number, thread.firstUnread),
      title: name,
      more: kind === "notice" ? until : sayUnread(unread),
    };
  };
  return data(
    {
      name: digestName(digest.kind),
      from: sayDay(digest.from, calendar),
      to: sayDay(new Date(digest.until.getTime() - 1), calendar),
      newsletter: newsletter === null ? null : newsletterView(context.services, newsletter, isOwn),
      announced: threads.filter(({ isAnnounced }) => isAnnounced).map(lineOf),
      talk: threads.filter(({ kind, isAnnounced }) => kind !== "notice" && !isAnnounced).map(lineOf),
      board: threads.filter(({ kind, isAnnounced }) => kind === "notice" && !isAnnounced).map(lineOf),
      resources: resources.map(({ number, title }): DigestLine => ({ to: `/library/${number}`, title, more: "" })),
      leftOut: sayLeftOut(digest.leftOut),
      isOwn,
    },
    { headers: privately },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined || shown === null ? "This link does not work" : shown.name },
  { name: "robots", content: "noindex" },
];

export default function DigestPage() {
  const shown = useLoaderData<typeof loader>();
  if (shown === null)
    return (
      <Page heading="This link does not work">
        <p>A part of the link may be missing, or the digest is not kept any more.</p>
        <p>
          <Link to="/notices">Sign in and read your notices</Link>
        </p>
      </Page>
    );
  return (
    <Page heading={shown.name} caption={shown.from === shown.to ? shown.from : `${shown.from} to ${shown.to}`}>
      <DigestSections {...shown} />
      <p>
        {shown.leftOut} <Link to="/notices">All of your notices</Link>
      </p>
      <p>
        <Link to="/account/notices">Choose what we mail you, and when</Link>
      </p>
    </Page>
  );
}
