import type { NextFunction, Request, Response } from "express";
import { sendPlainPage } from "./plain-page.ts";

const methods = new Set(["GET", "HEAD", "POST"]);
const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Lets only what a browser or a health check sends come further: three methods, an address that can be read, a host
 * that is one. The demonstration answers to this computer's own names alone, so that no page from elsewhere can read it
 * under a name that it points here.
 */
export function makeRefuseOddRequests(demonstration: boolean) {
  return function refuseOddRequests(request: Request, response: Response, next: NextFunction): void {
    if (!methods.has(request.method)) {
      response.setHeader("Allow", [...methods].join(", "));
      return sendPlainPage(response, 405, "We cannot do that", "Go to the home page and begin from there.");
    }
    const host = request.get("host");
    const name = hostName(host ?? "");
    const noName = name === null && (demonstration || host !== undefined); // an old health check sends no host at all
    if (noName || !isReadable(request.url))
      return sendPlainPage(
        response,
        400,
        "We cannot read this address",
        "Check the address, or begin at the home page.",
      );
    if (demonstration && !loopbackNames.has(name ?? ""))
      return sendPlainPage(
        response,
        421,
        "This is for one computer",
        "Open the address that the site printed when it started.",
      );
    next();
  };
}

/** Null when it is no host. */
function hostName(host: string): string | null {
  if (!/^(\[[0-9a-fA-F:.]+\]|[\w.-]+)(:\d{1,5})?$/.test(host)) return null;
  return URL.parse(`http://${host}/`)?.hostname ?? null;
}

function isReadable(url: string): boolean {
  if (!url.startsWith("/")) return false;
  try {
    return !decodeURIComponent(url.split("?")[0] ?? "").includes("\0");
  } catch {
    return false;
  }
}
