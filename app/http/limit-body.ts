import type { NextFunction, Request, Response } from "express";
import { sendPlainPage } from "./plain-page.ts";

/** Twenty times the longest answer, however its letters are written: nobody types more by hand. */
export const mostBodyBytes = 1024 * 1024;

/** No form of ours has a hundred boxes; very many of them keep everyone else waiting while they are sorted. */
export const mostFields = 500;

const formType = "application/x-www-form-urlencoded";

/** Where files may come in: a form with files goes to disk part by part, and is not held in memory. */
const takesFiles = new RegExp(
  `^/(${[
    "library/(add|add-many|upload|import)",
    "library/\\d+/(edit|files|s/\\d+)",
    "conferences/[^/]+/keep/(decks|import|stories/\\d+)",
    "conferences/[^/]+/sessions/\\d+(/slides)?",
    "speak/[^/]+(/upload)?",
    "spaces/[^/]+/ask",
    "threads/\\d+",
    "drafts/files",
    "(track|desk)/[A-Za-z]{3}(-|%20)?[A-Za-z]{3}(-|%20)?[A-Za-z]{3}", // a reference
  ].join("|")})(\\.data)?$`,
);

/** Where mail providers stop a mail with a form of one short field, which may come in parts (RFC 8058). */
const stops = /^\/stop\/[\w.-]+$/;
const mostBytesOfStop = 2000;

/**
 * Takes forms as browsers send them, of a length that is said beforehand, and nothing else: what comes in is held in
 * memory while it is read. Only the pages that take files also take a form with files.
 */
export function makeLimitBody(mostUploadBytes: number) {
  return function limitBody(request: Request, response: Response, next: NextFunction): void {
    if (request.method !== "POST") return next();
    if (request.get("transfer-encoding") !== undefined)
      return sendPlainPage(
        response,
        411,
        "We did not take this",
        "Go back, load the page again and send it from there.",
      );
    const bytes = Number(request.get("content-length") ?? "0");
    if (bytes > 0 && bytes <= mostBytesOfStop && stops.test(request.path) && request.is("multipart/form-data"))
      return next();
    if (bytes > 0 && takesFiles.test(request.path) && request.is("multipart/form-data"))
      return limitUpload(bytes, mostUploadBytes, response, next);
    limitForm(request, bytes, response, next);
  };
}

function limitUpload(bytes: number, mostBytes: number, response: Response, next: NextFunction): void {
  if (bytes <= mostBytes) return next();
  const megabytes = Math.floor(mostBytes / 1_000_000).toLocaleString("en-GB");
  sendPlainPage(
    response,
    413,
    "These files are too large",
    `We took none of them. Send at most ${megabytes} megabytes at a time: go back and choose fewer files, or a smaller one.`,
  );
}

function limitForm(request: Request, bytes: number, response: Response, next: NextFunction): void {
  if (bytes > mostBodyBytes)
    return sendPlainPage(
      response,
      413,
      "This is too long to send",
      "We did not take it. Go back and make it shorter, then send it again. You can tell us the rest when we talk.",
    );
  if (bytes > 0 && !request.is(formType))
    return sendPlainPage(response, 415, "We did not take this", "Go back, load the page again and send it from there.");
  // A form without boxes may come without a type; whoever reads it must still find a form.
  if (bytes === 0) {
    request.headers["content-type"] = formType;
    return next();
  }
  lookThrough(request, bytes, (body) => {
    if (fieldsIn(body) <= mostFields) return next();
    sendPlainPage(response, 400, "We did not take this", "Go back, load the page again and send it from there.");
  });
}

/**
 * Reads a body whole and puts it back for whoever reads it next. Both in one turn: a stream that was read to its end and
 * let go of cannot be put back into.
 */
function lookThrough(request: Request, bytes: number, seen: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  let held = 0;
  const take = () => {
    for (let part = request.read() as Buffer | null; part !== null; part = request.read() as Buffer | null) {
      parts.push(part);
      held += part.length;
    }
    if (held < bytes) return;
    request.off("readable", take);
    const body = Buffer.concat(parts);
    request.unshift(body);
    seen(body);
  };
  request.on("readable", take);
}

function fieldsIn(body: Buffer): number {
  let fields = 1;
  for (let at = body.indexOf("&"); at >= 0 && fields <= mostFields; at = body.indexOf("&", at + 1)) fields += 1;
  return fields;
}
