import { newsletterLine } from "#app/domain/newsletter/newsletter-lines.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { findNewsletter } from "#db/queries/newsletter/newsletters.ts";
import { listShownItems } from "#db/queries/newsletter/shown-items.ts";

export type NowView = { by: string; title: string; intro: string; items: { says: string; why: string }[] };

/** What a newsletter says now, beside what somebody else typed; null when it is gone. */
export async function nowView(
  { db, calendar }: Services,
  viewer: LibraryViewer,
  number: number,
): Promise<NowView | null> {
  const newsletter = await findNewsletter(db.read, number);
  if (newsletter === null) return null;
  const { id, title, intro, changedBy } = newsletter;
  const shown = await listShownItems(db.read, viewer, id);
  const items = shown.map((item) => {
    const { kind, title: name, why } = newsletterLine(item, calendar);
    return { says: `${kind}: ${name}`, why };
  });
  return { by: (await listMemberNames(db.read, [changedBy])).get(changedBy) ?? "", title, intro, items };
}
