import type { LoaderFunctionArgs } from "@remix-run/node";
import { filterAddress, readFilter } from "#app/domain/library/library-filter.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { atomResponse } from "#app/routes/library/atom-response.ts";
import { listNewest } from "#db/queries/library/library-list.ts";

const mostEntries = 50;

/** The newest of a list as an Atom feed. Whoever asks, it holds what everyone may see, and nothing else. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, config, clock, content } = context.services;
  const filter = { ...readFilter(new URL(request.url).searchParams), page: 1 };
  const items = await listNewest(db.read, publicViewer(clock.now()), filter, mostEntries);
  const address = filterAddress(filter);
  const title = `Library of the ${content.region.settings.networkName}`;
  return atomResponse({
    siteUrl: config.siteUrl,
    title,
    page: `/library${address}`,
    feed: `/library/feed${address}`,
    items,
  });
}
