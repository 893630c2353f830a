import type { NextFunction, Request, Response } from "express";

const bytes = /^\/(library\/\d+\/(file|picture)|threads\/\d+\/posts\/\d+\/files|(desk|track)\/[^/]+\/files)\//;
const copy = /^\/track\/[^/]+\/copy(\/files\/[^/]+)?$/;

/**
 * For the addresses that send stored bytes, and a page that is kept as one file: what came from outside never runs on our
 * origin, wherever it is opened. The route says what else goes with them.
 */
export function bytesHeaders(request: Request, response: Response, next: NextFunction): void {
  if (!bytes.test(request.path) && !copy.test(request.path)) return next();
  response.removeHeader("Content-Security-Policy");
  response.removeHeader("Cache-Control");
  // The route says these again, and a header that stands twice is read as none.
  response.removeHeader("Cross-Origin-Resource-Policy");
  response.removeHeader("X-Content-Type-Options");
  response.setHeader("X-Robots-Tag", "noindex");
  next();
}
