import type { LookAtLink } from "#app/domain/links/look.ts";
import { makeLookAtLink } from "./look-at-link.ts";
import { userAgentOf } from "./user-agent-of.ts";

type Settings = { siteUrl: string; linkChecks: { writeTo: string } | null };

/** What looks at links by the site's settings; null when nobody has turned it on, so that nothing can be opened. */
export function lookAtLinkOf({ siteUrl, linkChecks }: Settings): LookAtLink | null {
  return linkChecks === null ? null : makeLookAtLink({ userAgent: userAgentOf({ siteUrl, ...linkChecks }) });
}
