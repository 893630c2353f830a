import { findingWords, linkBadge, linkSentence } from "#app/domain/links/link-words.ts";
import { whichVersion } from "#app/domain/library/which-version.ts";
import type { Services } from "#app/services.ts";
import { formatWhen } from "#app/ui/when/format-when.ts";
import type { SeenResource } from "#db/queries/library/find-resource.ts";
import { findKnownLink, listLinkChecks, newAddressOf, type LinkCheck } from "#db/queries/library/links.ts";

const mostShown = 100;

/** The link of a resource as those who look after it see it: how it stands, what they can do, and every look at it. */
export async function loadLink({ db, config }: Services, { row, versions }: SeenResource) {
  const version = whichVersion(versions, null);
  const url = version?.url ?? null;
  if (version === null || url === null) return null;
  const found = await findKnownLink(db.read, row.id);
  const known = found?.state.url === url ? found : null;
  const checks = await listLinkChecks(db.read, row.id, mostShown);
  return {
    number: row.number,
    title: row.title,
    url,
    turnedOn: config.linkChecks !== null,
    released: version.releasedAt !== null && row.withdrawnAt === null,
    badge: linkBadge(known?.state.state),
    says: known === null ? null : sayFor(known.state.state, known.last),
    changed: known?.state.state === "changed" ? { before: known.meant?.title ?? null, now: known.last.title } : null,
    movedTo: known === null ? null : newAddressOf(known),
    checks: checks.map((check) => ({
      id: check.id,
      at: check.at,
      says: findingWords(check.finding, check.why),
      status: check.status,
      title: check.title,
      address: check.finalUrl ?? check.url,
      text: check.text,
    })),
  };
}

/** Where readers are told nothing, those who look after it still hear what happened. */
function sayFor(finding: LinkCheck["finding"], last: LinkCheck): string {
  const day = formatWhen(last.at, "date");
  return linkSentence(finding, day) ?? `We last came to this link on ${day}. ${findingWords(finding, last.why)}.`;
}

export type LinkView = NonNullable<Awaited<ReturnType<typeof loadLink>>>;
