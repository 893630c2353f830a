import type { Calendar } from "#app/domain/clock/calendar.ts";
import { sayDay } from "#app/domain/clock/say-date.ts";
import { firstWords } from "#app/domain/notification/first-words.ts";
import type { ShownItem } from "./newsletter-item.ts";
import { sayItemKind } from "./say-item.ts";

/** An item in words: "Funding: Small grants, until Friday 5 June". */
export type NewsletterLine = { to: string; kind: string; title: string; until: string; why: string };

/** How an item is told of. In a browser that may not be its member's, what stands in a closed space has no words. */
export function newsletterLine(item: ShownItem, calendar: Calendar, { masked = false } = {}): NewsletterLine {
  const { to, title, why, endsOn, isClosed } = item;
  const kind = sayItemKind(item);
  if (masked && isClosed)
    return { to, kind, title: "Something in a closed space. Sign in to read it", until: "", why: "" };
  const until = endsOn === null ? "" : `until ${sayDay(calendar.instantOf(endsOn, 12 * 60), calendar)}`;
  return { to, kind, title, until, why };
}

type Site = { url: string; calendar: Calendar; render: (markdown: string) => string };

/** A newsletter as it stands in a mail: addresses are whole, its introduction is plain words and HTML that the site makes. */
export function newsletterInMail(
  { number, title, intro }: { number: number; title: string; intro: string },
  items: readonly ShownItem[],
  { url, calendar, render }: Site,
) {
  const whole = intro.replaceAll("](/", `](${url}/`);
  return {
    title,
    intro: { text: firstWords(whole, Number.MAX_SAFE_INTEGER), html: render(whole) },
    items: items.map((item) => {
      const { kind, title: name, until, why, to } = newsletterLine(item, calendar);
      return { kind, title: until === "" ? name : `${name}, ${until}`, why, link: `${url}${to}` };
    }),
    link: `${url}/newsletters/${number}`,
  };
}
