import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { findCatalogue } from "#db/search/catalogue.ts";

/**
 * The small index of what everyone may see, for suggestions while somebody types. Asked anew each time, because it is
 * not given out any more as soon as one of its titles may not be seen; nothing (204) until it is made again.
 */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const { db, clock, files } = services;
  const found = await db.snapshot((read) => findCatalogue(read, clock.now()));
  const headers = { "cache-control": "no-cache" };
  if (found === null) return new Response(null, { status: 204, headers });
  const etag = `"${found.storedId}"`;
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  return new Response(createReadableStreamFromReadable(files.read(found.storedId)), {
    headers: { ...headers, etag, "content-type": "application/json; charset=utf-8" },
  });
}
