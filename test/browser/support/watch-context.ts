import type { BrowserContext, Page, Response } from "@playwright/test";

/** What a browser, or Remix, writes when something did not get through at all. */
const lineProblem =
  /^Failed to load resource: net::|^WebSocket connection to .* failed|^Failed to fetch manifest patches TypeError/;

/** Collects, in a list that goes on growing, what no page of the site may do. */
export function watchContext(
  context: BrowserContext,
  {
    origin,
    expectedStatuses,
    expectedOrigin,
    breaksLine,
  }: { origin: string; expectedStatuses: number[]; expectedOrigin: string | null; breaksLine: boolean },
): string[] {
  const problems: string[] = [];
  context.on("request", (request) => {
    const asked = new URL(request.url()).origin;
    if (asked !== expectedOrigin && isForeign(request.url(), origin))
      problems.push(`a request left the site: ${request.url()}`);
  });
  context.on("response", (response) => {
    const why = whyStatusNot(response, expectedStatuses);
    if (why) problems.push(why);
  });
  context.on("console", (message) => {
    // Chromium writes this line for every 4xx and 5xx; the statuses are judged above, by what was asked for.
    const isStatusLine = message.text().startsWith("Failed to load resource: the server responded with a status of");
    const isLine = breaksLine && lineProblem.test(message.text());
    if (message.type() === "error" && !isStatusLine && !isLine) problems.push(`console error: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`script error: ${error.error().stack ?? error.error().message}`));
  context.on("page", (page) => watchSockets(page, origin, problems));
  return problems;
}

function watchSockets(page: Page, origin: string, problems: string[]): void {
  page.on("websocket", (socket) => {
    const asHttp = socket.url().replace(/^ws/, "http");
    if (isForeign(asHttp, origin)) problems.push(`a socket left the site: ${socket.url()}`);
  });
}

function isForeign(url: string, origin: string): boolean {
  const { protocol, origin: asked } = new URL(url);
  return (protocol === "http:" || protocol === "https:") && asked !== origin;
}

/** Pages and their data may answer 4xx (a refusal has a status); styles, scripts, fonts and pictures may not. */
function whyStatusNot(response: Response, expectedStatuses: number[]): string | null {
  const status = response.status();
  const isPage = ["document", "fetch", "xhr"].includes(response.request().resourceType());
  if (status < 400 || expectedStatuses.includes(status) || (status < 500 && isPage)) return null;
  return `${status} for ${response.url()}`;
}
