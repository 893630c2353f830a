import type { LoaderFunctionArgs } from "@remix-run/node";
import { Feed } from "feed";
import { listStories } from "#db/queries/conference/stories.ts";
import { everyoneToday } from "../stories/looking-at-stories.ts";

/** The stories as an Atom feed: titles and projects alone, so that readers of feeds keep no words of a person. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, config, content } = context.services;
  const stories = await listStories(db.read, everyoneToday(context));
  const page = `${config.siteUrl}/stories`;
  const feed = new Feed({
    id: page,
    link: page,
    title: `Stories of the ${content.region.settings.networkName}`,
    updated: stories[0]?.publishedAt ?? new Date(0),
    copyright: "Each story is shown while the person whom it is about agrees.",
    feedLinks: { atom: `${page}/feed` },
  });
  for (const { number, title, project, sample, publishedAt } of stories) {
    const link = `${page}/${number}`;
    const description = sample ? `${project}, Sample, not real` : project;
    feed.addItem({ id: link, link, title, description, date: publishedAt, published: publishedAt });
  }
  return new Response(feed.atom1(), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
