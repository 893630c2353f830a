import type { LoaderFunctionArgs } from "@remix-run/node";
import { Feed } from "feed";
import { sayLocalDays } from "#app/domain/conference/say-local-days.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { listConferences } from "#db/queries/conference/conferences.ts";

/** The conferences of the network as an Atom feed. Whoever asks, it holds what everyone may see, and nothing else. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, config, clock, content } = context.services;
  const { siteUrl } = config;
  const conferences = await listConferences(db.read, publicViewer(clock.now()));
  const page = `${siteUrl}/conferences`;
  const feed = new Feed({
    id: page,
    link: page,
    title: `Conferences of the ${content.region.settings.networkName}`,
    updated: conferences.reduce((newest, { changedAt }) => (changedAt > newest ? changedAt : newest), new Date(0)),
    copyright: "Each deck says what you may do with it.",
    feedLinks: { atom: `${page}/feed` },
  });
  for (const { id, name, startsOn, endsOn, venue, sample, changedAt, createdAt } of conferences) {
    const link = `${page}/${id}`;
    const facts = [sayLocalDays(startsOn, endsOn), venue, sample ? "Sample, not real" : ""];
    const description = facts.filter((fact) => fact !== "").join(", ");
    feed.addItem({ id: link, link, title: name, description, date: changedAt, published: createdAt });
  }
  return new Response(feed.atom1(), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
