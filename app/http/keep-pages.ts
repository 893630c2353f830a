import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { NextFunction, Request, Response } from "express";
import { countsAsReader } from "#app/domain/library/counts-as-reader.ts";
import type { Keeping, Services } from "#app/services.ts";
import { errorFields } from "./error-fields.ts";
import { isKeptAddress } from "./kept-address.ts";
import type { KeptPage, Mark } from "./kept-pages.ts";
import { makeKeptUntil } from "./kept-until.ts";
import { nonceOf } from "./security-headers.ts";
import { withoutNonce } from "./without-nonce.ts";

type Encoding = "br" | "gzip";
type Asked = { key: string; encoding: Encoding; from: Mark };
type Drawn = Parameters<Keeping["drawn"]>[0];

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const policy = "Content-Security-Policy";

/**
 * Answers with a page that was kept, or lets it be drawn and keeps it for the next reader. Only for readers who send no
 * cookie and no authorization, so nobody who is signed in gets or makes a kept page. See decision record 0029.
 */
export function makeKeepPages(services: Services) {
  const { pages, log } = services;
  const keptUntil = makeKeptUntil(services.db, services.calendar);
  const keep = async ({ key, encoding, from }: Asked, drawn: Drawn, nonce: string, opens: readonly string[]) => {
    const page = isPlain(drawn) ? withoutNonce(drawn.html.toString(), nonce) : null;
    if (page === null || !pages.isCurrent(from)) return;
    const until = await keptUntil(from);
    const body = await compress(page.html, encoding);
    pages.keep(key, { body, encoding, scriptHashes: page.scriptHashes, opens }, from, until);
  };
  return function keepPages(request: Request, response: Response, next: NextFunction): void {
    const encoding = encodingFor(request);
    if (encoding === null) return next();
    const key = `${encoding} ${request.headers.host ?? ""} ${request.originalUrl}`;
    const found = pages.find(key);
    if (found !== null) return send(services, found, request, response);
    const asked = { key, encoding, from: pages.mark() };
    const opens: string[] = [];
    const keeping: Keeping = {
      opens: (resourceId) => void opens.push(resourceId),
      drawn: (drawn) =>
        void keep(asked, drawn, nonceOf(response), opens).catch((error: unknown) =>
          log("page-not-kept", errorFields(error)),
        ),
    };
    response.locals["keeping"] = keeping;
    next();
  };
}

/** What the page of this request may say to be kept; nothing for every other request. */
export function keepingOf({ locals }: Response): { keeping?: Keeping } {
  const keeping = locals["keeping"] as Keeping | undefined; // only set above
  return keeping === undefined ? {} : { keeping };
}

/** How the page is compressed for this reader, or null when it is not one that may be kept. */
function encodingFor(request: Request): Encoding | null {
  const { cookie, authorization } = request.headers;
  if (request.method !== "GET" || cookie !== undefined || authorization !== undefined) return null;
  if (!isKeptAddress(request.originalUrl)) return null;
  const best = request.acceptsEncodings("br", "gzip");
  return best === "br" || best === "gzip" ? best : null;
}

const plainHeaders = new Set(["content-type", "content-length"]);

/** An ordinary page that sets nothing for its reader alone, such as a cookie. */
function isPlain({ status, headers }: Drawn): boolean {
  return status === 200 && [...headers.keys()].every((name) => plainHeaders.has(name));
}

function compress(html: string, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return gzipped(html);
  return brotli(html, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: html.length },
  });
}

/** The headers of this answer are its own: only its policy names the scripts by their hashes instead of a nonce. */
function send({ counting }: Services, page: KeptPage, request: Request, response: Response): void {
  if (countsAsReader(request.get("user-agent") ?? null)) for (const id of page.opens) counting.viewed(id);
  const own = String(response.getHeader(policy));
  response.setHeader(policy, own.replace(`'nonce-${nonceOf(response)}'`, page.scriptHashes));
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Encoding", page.encoding);
  response.setHeader("Content-Length", page.body.byteLength);
  response.setHeader("Vary", "Accept-Encoding");
  response.end(page.body);
}
