import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import type { ServerResponse } from "node:http";
import express from "express";
import staticFiles from "express-static-gzip";
import type { Express, NextFunction, Request, Response } from "express";
import { readdirSync } from "node:fs";
import { constants } from "node:zlib";
import type { Services } from "#app/services.ts";
import { readSession } from "#app/sign-in/read-session.ts";
import { countedAddress } from "./counted-address.ts";
import { errorFields } from "./error-fields.ts";
import { makeGate } from "./gate.ts";
import { healthz, makeReadyz, type Readiness } from "./health.ts";
import { bytesHeaders } from "./bytes-headers.ts";
import { keepingOf, makeKeepPages } from "./keep-pages.ts";
import { makeLimitBody } from "./limit-body.ts";
import { makeOwnHost } from "./own-host.ts";
import { sendPlainPage } from "./plain-page.ts";
import { makeRefuseOddRequests } from "./refuse-odd-requests.ts";
import { makeRemixParts } from "./remix-parts.ts";
import { makeRequestLog } from "./request-log.ts";
import { makeSecurityHeaders, nonceOf } from "./security-headers.ts";

type Parts = {
  services: Services;
  build: ServerBuild;
  clientFolder: string;
  readiness: Readiness;
  ownOrigins: ReadonlySet<string>;
};

/** The way of every request: id and log, headers, health, the gate, files, session, then Remix. */
export function makeApp({ services, build, clientFolder, readiness, ownOrigins }: Parts): Express {
  const { config } = services;
  const demonstration = config.mode === "demonstration";
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustedProxies);
  if (config.trustedProxies === 0) app.use(dropForwardedHeaders);
  app.use(makeRequestLog(services.log));
  app.use(makeRefuseOddRequests(demonstration));
  // Before the headers of pages: these files are public, and every header costs time on a slow line.
  app.use("/assets", staticFiles(`${clientFolder}/assets`, compressed(neverChanged)));
  app.get(filesIn(clientFolder), staticFiles(clientFolder, compressed({ maxAge: "1h" })));
  app.use(makeSecurityHeaders(!demonstration, ownOrigins));
  app.get("/healthz", healthz);
  app.get("/readyz", makeReadyz(services.db, config.dataDir, readiness));
  app.use(makeGate(ownOrigins), makeLimitBody(config.uploads.bytesOfForm), makeOwnHost(config.siteUrl, demonstration));
  app.use(neverStored);
  app.use(makeKeepPages(services));
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }));
  app.use(bytesHeaders);
  app.use(makeRemix(services, build));
  app.use(makeLastResort(services));
  return app;
}

/** The few files that lie there, by name: otherwise every page would ask the disk for a file of its own name first. */
function filesIn(folder: string): string[] {
  const found = readdirSync(folder, { withFileTypes: true });
  return found.filter((one) => one.isFile()).map(({ name }) => `/${name}`);
}

/** Named after what is in them, so no browser ever asks whether they changed: nothing for it to ask with is sent. */
const neverChanged = { immutable: true, maxAge: "365d", etag: false, lastModified: false, acceptRanges: false };

type ServeStatic = NonNullable<staticFiles.ExpressStaticGzipOptions["serveStatic"]>;

/** Files were compressed when the site was built. A file that is gone is a 404, never the end of the process. */
function compressed(serveStatic: ServeStatic): staticFiles.ExpressStaticGzipOptions {
  return {
    enableBrotli: true,
    orderPreference: ["br", "gz"],
    index: false,
    serveStatic: { index: false, setHeaders: fileHeaders, ...serveStatic },
  };
}

function fileHeaders(response: ServerResponse): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.removeHeader("X-Request-Id");
}

function dropForwardedHeaders(request: Request, _response: Response, next: NextFunction): void {
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith("x-forwarded-") || name === "forwarded") delete request.headers[name];
  }
  next();
}

/** Pages may hold what a person told us: no shared or kept copy of any of them. */
function neverStored(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader("Cache-Control", "no-store");
  next();
}

function makeRemix(services: Services, build: ServerBuild) {
  return makeRemixParts(build, async (request, response) => ({
    services,
    session: await readSession(services, request.headers.cookie ?? null),
    nonce: nonceOf(response),
    requestId: String(response.locals["requestId"]),
    address: countedAddress(request.ip ?? "unknown"),
    ...keepingOf(response),
    whenWritable: () => whenWritable(response),
  }));
}

/** Resolves when the line can take more. What is sent faster than it is read would lie in memory. */
async function whenWritable(response: Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    response.on("drain", done);
    response.on("close", done);
  });
}

function makeLastResort(services: Services) {
  return function lastResort(error: unknown, _request: Request, response: Response, _next: NextFunction): void {
    services.log("request-failed", { requestId: String(response.locals["requestId"]), ...errorFields(error) });
    // Express would print the error with its message, which may hold a person's words.
    if (response.headersSent) return void response.destroy();
    sendPlainPage(
      response,
      500,
      "Something went wrong",
      "That did not work, and it is our fault. What you sent before is kept. Wait a minute, then try again.",
    );
  };
}
