import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";

/** Strict headers for every answer: no inline script but by nonce, no third party, no framing. HSTS only on a live site. */
export function makeSecurityHeaders(live: boolean, ownOrigins: ReadonlySet<string>) {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'"],
        connectSrc: ["'self'", ...socketsOf(ownOrigins)],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: live ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    // For Internet Explorer and Flash, which nobody can open this site with: they would only weigh.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  return function securityHeaders(request: Request, response: Response, next: NextFunction): void {
    if (request.path === listOfScreens) {
      response.setHeader("X-Content-Type-Options", "nosniff");
      return next();
    }
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
    protect(request, response, next);
  };
}

/** Older browsers do not count a socket of the same site as "self". A policy cannot name an address with colons. */
function socketsOf(ownOrigins: ReadonlySet<string>): string[] {
  return [...ownOrigins].flatMap((origin) => (origin.includes("[") ? [] : [origin.replace(/^http/, "ws")]));
}

/** Remix's list of what screens need: data, never a page, and fetched with every first one. */
const listOfScreens = "/__manifest";

export function nonceOf(response: Response): string {
  const nonce: unknown = response.locals["nonce"];
  if (typeof nonce !== "string") throw new Error("the nonce is made before the headers");
  return nonce;
}
