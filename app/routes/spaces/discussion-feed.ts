import { Feed } from "feed";

/** `html`: what a post says, made safe already. */
export type FeedEntry = {
  path: string;
  title: string;
  html: string;
  writer: string;
  writtenAt: Date;
  changedAt: Date;
};

/** Threads or posts as an Atom feed. Hand in what everyone may see, and nothing else. Nobody on the way may keep it. */
export function discussionFeed(given: {
  siteUrl: string;
  title: string;
  page: string;
  entries: readonly FeedEntry[];
}): Response {
  const { siteUrl, title, entries } = given;
  const page = `${siteUrl}${given.page}`;
  const feed = new Feed({
    id: page,
    link: page,
    title,
    updated: entries.reduce((newest, { changedAt }) => (changedAt > newest ? changedAt : newest), new Date(0)),
    copyright: "Each post belongs to whoever wrote it.",
    feedLinks: { atom: `${page}/feed` },
  });
  for (const { path, title: name, html, writer, writtenAt, changedAt } of entries) {
    const link = `${siteUrl}${path}`;
    const author = [{ name: writer }];
    feed.addItem({ id: link, link, title: name, content: html, author, date: changedAt, published: writtenAt });
  }
  return new Response(feed.atom1(), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
