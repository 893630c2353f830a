import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { someMember } from "#app/domain/library/library-viewer.ts";
import { newsletterInMail, newsletterLine } from "#app/domain/newsletter/newsletter-lines.ts";
import type { Services } from "#app/services.ts";
import type { Newsletter } from "#db/queries/newsletter/newsletters.ts";
import { listShownItems } from "#db/queries/newsletter/shown-items.ts";
import { findSpace } from "#db/queries/space-members.ts";

/** A kind of reader: any member, or one who is in a space that some of the items stand in. */
export type Reader = { as: string; name: string };

const anyMember: Reader = { as: "member", name: "A member who is in no closed space" };

/** The kinds of readers who read a newsletter differently. */
export async function listReaders({ db }: Services, viewer: LibraryViewer, newsletter: Newsletter): Promise<Reader[]> {
  const items = await listShownItems(db.read, viewer, newsletter.id);
  const closed = new Set(items.flatMap(({ isClosed, spaceId }) => (isClosed && spaceId !== null ? [spaceId] : [])));
  const spaces: Reader[] = [];
  for (const id of closed) {
    const space = await findSpace(db.read, id);
    if (space !== null) spaces.push({ as: id, name: `Somebody in “${space.name}”` });
  }
  return [anyMember, ...spaces];
}

/** A newsletter as one kind of reader gets it: on a page, and in both forms of its mail. The rest of their mail follows it. */
export async function previewFor(services: Services, newsletter: Newsletter, { as }: Reader, now: Date) {
  const { db, config, calendar, renderWrittenText } = services;
  const reader = as === anyMember.as ? someMember(now) : { ...someMember(now), spaceIds: [as] };
  const items = await listShownItems(db.read, reader, newsletter.id);
  const url = config.siteUrl;
  const mail = services.writeDigestMail({
    kind: "weekly",
    newsletter: newsletterInMail(newsletter, items, { url, calendar, render: renderWrittenText }),
    announced: [],
    talk: [],
    board: [],
    resources: [],
    leftOut: 0,
    pageLink: `${url}/digest/…`,
    noticesLink: `${url}/notices`,
    stopLink: `${url}/stop/…`,
    choicesLink: `${url}/account/notices`,
  });
  return {
    html: renderWrittenText(newsletter.intro),
    lines: items.map((item) => newsletterLine(item, calendar)),
    mail: { subject: mail.subject, text: mail.text, html: mail.html ?? "" },
  };
}
