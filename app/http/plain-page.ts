import type { Response } from "express";

/** A page that needs nothing of the site to be shown. Both texts are our own words and hold no markup. */
export function plainPage(title: string, sentence: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><main><h1>${title}</h1><p>${sentence}</p><p><a href="/help-now">Get help now</a></p><p><a href="/">Home</a></p></main></body></html>`;
}

/** Answers a request with such a page, whichever of the headers of a page were set before. */
export function sendPlainPage(response: Response, status: number, title: string, sentence: string): void {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.status(status).type("html").send(plainPage(title, sentence));
}
