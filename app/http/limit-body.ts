import type { NextFunction, Request, Response } from "express";
import { sendPlainPage } from "./plain-page.ts";

/** Twenty times the longest answer, however its letters are written: nobody types more by hand. */
export const mostBodyBytes = 1024 * 1024;

const formType = "application/x-www-form-urlencoded";

/**
 * Takes forms as browsers send them, of a length that is said beforehand, and nothing else: what comes in is held in
 * memory while it is read.
 */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== "POST") return next();
  if (request.get("transfer-encoding") !== undefined)
    return sendPlainPage(response, 411, "We did not take this", "Go back, load the page again and send it from there.");
  const bytes = Number(request.get("content-length") ?? "0");
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
  if (bytes === 0) request.headers["content-type"] = formType;
  next();
}
