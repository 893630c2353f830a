import { newsletterLine } from "#app/domain/newsletter/newsletter-lines.ts";
import type { Services } from "#app/services.ts";
import type { DigestNewsletter } from "#db/queries/newsletter/digest-newsletter.ts";

/** The newsletter of a digest on its page. Without its member's session nothing names what stands in a closed space. */
export function newsletterView(
  { calendar, renderWrittenText }: Services,
  { newsletter: { number, title, intro }, items }: DigestNewsletter,
  isOwn: boolean,
) {
  const lines = items.map((item) => newsletterLine(item, calendar, { masked: !isOwn }));
  return { number, title, html: renderWrittenText(intro), lines };
}
