import { Feed } from "feed";

export type FeedItem = { number: number; title: string; summary: string; changedAt: Date; publishedAt: Date | null };

/** A list of resources as an Atom feed. Hand in what everyone may see, and nothing else. */
export function atomResponse(given: {
  siteUrl: string;
  title: string;
  page: string;
  feed: string;
  items: readonly FeedItem[];
}): Response {
  const { siteUrl, title, items } = given;
  const feed = new Feed({
    id: `${siteUrl}${given.page}`,
    link: `${siteUrl}${given.page}`,
    title,
    updated: items.reduce((newest, { changedAt }) => (changedAt > newest ? changedAt : newest), new Date(0)),
    copyright: "Each resource says what you may do with it.",
    feedLinks: { atom: `${siteUrl}${given.feed}` },
  });
  for (const { number, title: name, summary, publishedAt, changedAt } of items) {
    const link = `${siteUrl}/library/${number}`;
    feed.addItem({
      id: link,
      link,
      title: name,
      description: summary,
      date: changedAt,
      published: publishedAt ?? changedAt,
    });
  }
  return new Response(feed.atom1(), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
