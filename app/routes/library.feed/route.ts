import type { LoaderFunctionArgs } from "@remix-run/node";
import { Feed } from "feed";
import { filterAddress, readFilter } from "#app/domain/library/catalogue-filter.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { listNewest } from "#db/queries/library/catalogue.ts";

const mostEntries = 50;

/** The newest of a list as an Atom feed. Whoever asks, it holds what everyone may see, and nothing else. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, config, clock, content } = context.services;
  const now = clock.now();
  const filter = { ...readFilter(new URL(request.url).searchParams), page: 1 };
  const items = await listNewest(db.read, publicViewer(now), filter, mostEntries);
  const list = `${config.siteUrl}/library${filterAddress(filter)}`;
  const feed = new Feed({
    id: list,
    link: list,
    title: `Library of the ${content.region.settings.networkName}`,
    updated: items.reduce((newest, { changedAt }) => (changedAt > newest ? changedAt : newest), new Date(0)),
    copyright: "Each resource says what you may do with it.",
    feedLinks: { atom: `${config.siteUrl}/library/feed${filterAddress(filter)}` },
  });
  for (const { number, title, summary, publishedAt, changedAt } of items) {
    const link = `${config.siteUrl}/library/${number}`;
    feed.addItem({ id: link, link, title, description: summary, date: changedAt, published: publishedAt ?? changedAt });
  }
  return new Response(feed.atom1(), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
