import { linkBadge, linkSentence } from "#app/domain/links/link-words.ts";
import type { Services } from "#app/services.ts";
import { formatWhen } from "#app/ui/when/format-when.ts";
import { findKnownLink } from "#db/queries/library/links.ts";

/** What readers are told of a link, in words; null when the address that is shown was never looked at. */
export async function linkView({ db }: Services, resourceId: string, url: string | null) {
  const known = url === null ? null : await findKnownLink(db.read, resourceId);
  if (known === null || known.state.url !== url) return null;
  const { state, at } = known.state;
  return { badge: linkBadge(state), says: linkSentence(state, formatWhen(at, "date")) };
}
