import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request was sent by one of our own pages. `Origin` decides; when a browser sends none, `Sec-Fetch-Site` does;
 * a request with neither did not come from a browser form.
 */
export function comesFromUs(headers: IncomingHttpHeaders, ownOrigins: ReadonlySet<string>): boolean {
  if (headers.origin !== undefined) return ownOrigins.has(headers.origin);
  return headers["sec-fetch-site"] === "same-origin";
}
