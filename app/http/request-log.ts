import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import type { Log } from "#app/services.ts";

/** Gives each request an id and a nonce, and writes one line when it is answered: path without its query, never a body. */
export function makeRequestLog(log: Log) {
  return function requestLog(request: Request, response: Response, next: NextFunction): void {
    const chance = randomBytes(24); // asked for once: each time costs as much as a small read
    const requestId = chance.toString("hex", 0, 8);
    const started = performance.now();
    response.locals["requestId"] = requestId;
    response.locals["nonce"] = chance.toString("base64", 8);
    response.setHeader("X-Request-Id", requestId);
    response.on("finish", () => {
      log("request", {
        requestId,
        method: request.method,
        path: withoutSecrets(request.path),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      });
    });
    next();
  };
}

/** Mailed links carry their secret in the path, and the code of a certificate leads to a name: both are left out of the log. */
function withoutSecrets(path: string): string {
  return path
    .replace(/[A-Za-z0-9_-]{24,}/g, "…")
    .replace(/^\/(verify|certificates)\/.+/, "/$1/…")
    .slice(0, 200);
}
