import type { NextFunction, Request, Response } from "express";
import { comesFromUs } from "#app/sign-in/comes-from-us.ts";
import { sendPlainPage } from "./plain-page.ts";

const safeMethods = new Set(["GET", "HEAD"]);

/** One gate for every write, before everything else: a request that changes something must come from our own pages. */
export function makeGate(ownOrigins: ReadonlySet<string>, freePaths: ReadonlySet<string> = new Set()) {
  return function gate(request: Request, response: Response, next: NextFunction): void {
    if (safeMethods.has(request.method) || freePaths.has(request.path) || comesFromUs(request.headers, ownOrigins))
      return next();
    sendPlainPage(
      response,
      403,
      "We did not take this",
      "This form was not sent from our own page. Go back, load the page again and send it from there.",
    );
  };
}
