import type { MetaDescriptor } from "@remix-run/node";
import { cardHeight, cardType, cardWidth } from "#app/domain/documents/card-size.ts";

/** What programs that show a shared link are told of its picture. `card`: the whole address. */
export function cardMeta(card: string, alt: string): MetaDescriptor[] {
  return [
    { property: "og:image", content: card },
    { property: "og:image:type", content: cardType },
    { property: "og:image:width", content: String(cardWidth) },
    { property: "og:image:height", content: String(cardHeight) },
    { property: "og:image:alt", content: alt },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}
