import type { NextFunction, Request, Response } from "express";
import { comesFromUs } from "#app/sign-in/comes-from-us.ts";
import { sendPlainPage } from "./plain-page.ts";

const safeMethods = new Set(["GET", "HEAD"]);

/**
 * One gate for every write, before everything else: a request that changes something must come from our own pages. The
 * exception: a mail provider may send the signed address that stops a mail (RFC 8058), which no browser does for it.
 */
export function makeGate(ownOrigins: ReadonlySet<string>) {
  return function gate(request: Request, response: Response, next: NextFunction): void {
    if (safeMethods.has(request.method) || comesFromUs(request.headers, ownOrigins) || isOneClickStop(request))
      return next();
    sendPlainPage(
      response,
      403,
      "We did not take this",
      "This form was not sent from our own page. Go back, load the page again and send it from there.",
    );
  };
}

function isOneClickStop({ method, path, headers }: Request): boolean {
  const isBrowser = headers.origin !== undefined || headers["sec-fetch-site"] !== undefined;
  return method === "POST" && /^\/stop\/[\w.-]+$/.test(path) && !isBrowser;
}
