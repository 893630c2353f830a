import type { LoaderFunctionArgs } from "@remix-run/node";
import { readFilter } from "#app/domain/library/library-filter.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { listConferenceAddresses } from "#db/queries/conference/conference-addresses.ts";
import { listStories } from "#db/queries/conference/stories.ts";
import { listNewest } from "#db/queries/library/library-list.ts";
import { everyoneToday } from "../stories/looking-at-stories.ts";

const mostAddresses = 50_000; // of one map, by the protocol

/** The addresses of everything that everyone may see, for search engines. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, config, clock } = context.services;
  const everything = readFilter(new URLSearchParams());
  const items = await listNewest(db.read, publicViewer(clock.now()), everything, mostAddresses);
  const own = items.map(({ number, changedAt }) => line(`/library/${number}`, changedAt));
  const held = await listConferenceAddresses(db.read, publicViewer(clock.now()));
  const stories = await listStories(db.read, everyoneToday(context));
  const told = stories.map(({ number, publishedAt }) => line(`/stories/${number}`, publishedAt));
  const lines = [...held.map(({ path, changedAt }) => line(path, changedAt)), ...told, ...own].slice(0, mostAddresses);
  const map = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
  return new Response(map, { headers: { "Content-Type": "application/xml; charset=utf-8" } });

  function line(path: string, changedAt: Date): string {
    return `<url><loc>${config.siteUrl}${path}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`;
  }
}
