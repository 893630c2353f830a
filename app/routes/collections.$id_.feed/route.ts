import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { atomResponse } from "#app/routes/library/atom-response.ts";
import { findCollection } from "#db/queries/library/collections.ts";

/** A public collection as an Atom feed: those of its resources that everyone may see. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, config, clock } = context.services;
  const found = await db.snapshot((own) => findCollection(own, publicViewer(clock.now()), params["id"] ?? ""));
  if (found === null) throw data(null, { status: 404 });
  const { id, title } = found.collection;
  const page = `/collections/${id}`;
  return atomResponse({ siteUrl: config.siteUrl, title, page, feed: `${page}/feed`, items: found.items });
}
