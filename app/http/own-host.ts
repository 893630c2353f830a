import type { NextFunction, Request, Response } from "express";

/**
 * The host that Remix sees is the site's own, whatever a proxy made of it: Remix refuses a form whose origin is not its
 * host. The gate stands before this, so an origin is always one of ours here.
 */
export function makeOwnHost(siteUrl: string, demonstration: boolean) {
  const { host } = new URL(siteUrl);
  return function ownHost(request: Request, _response: Response, next: NextFunction): void {
    const origin = request.get("origin");
    delete request.headers["x-forwarded-host"];
    if (origin !== undefined && request.method === "POST") request.headers.host = new URL(origin).host;
    else if (!demonstration) request.headers.host = host;
    next();
  };
}
