import { createHash } from "node:crypto";
import type { Dispatcher } from "undici";
import type { Look, LookAtLink } from "#app/domain/links/look.ts";
import { pageIdentity } from "#app/domain/links/page-identity.ts";
import { decodePage } from "./decode-page.ts";
import { usualGuard, type Guard } from "./guard.ts";
import { openGuardedAgent } from "./guarded-agent.ts";
import { readBody } from "./read-body.ts";
import { readPage } from "./read-page.ts";
import { readRetryAfter } from "./read-retry-after.ts";
import { whyAddressNot } from "./why-address-not.ts";
import { codeOf, whyMissed } from "./why-missed.ts";

const wholeMs = 5_000;
const mostRedirects = 3;

type Given = { userAgent: string; guard?: Guard; withinMs?: number; now?: () => Date };

/** Looks at links one GET at a time, in 5 seconds at most from the first name to the last byte, without cookies. */
export function makeLookAtLink(given: Given): LookAtLink {
  const { userAgent, guard = usualGuard, withinMs = wholeMs, now = () => new Date() } = given;
  return async (url) => {
    const agent = openGuardedAgent(guard);
    const signal = AbortSignal.timeout(withinMs);
    try {
      return await follow(url, { agent, signal, userAgent, ports: guard.ports, now });
    } finally {
      await agent.destroy();
    }
  };
}

type Asking = { agent: Dispatcher; signal: AbortSignal; userAgent: string; ports: readonly string[]; now: () => Date };

/** Each address on the way is judged before it is asked, and its connection once more. */
async function follow(start: string, asking: Asking): Promise<Look> {
  let url = new URL(start);
  let movedTo: string | null = null;
  let forGood = true; // no redirect "for now" stood on the way here
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const refusal = whyAddressNot(url, asking.ports);
    if (refusal !== null) return { kind: "refused", why: refusal, finalUrl: url.href };
    const step = await ask(url, asking);
    if (step.kind !== "redirect") return step.kind === "opened" ? { ...step, movedTo } : step;
    forGood &&= step.forGood;
    url = step.to;
    if (forGood) movedTo = url.href === start ? null : url.href;
  }
  return { kind: "missed", why: "round-in-circles", status: null, finalUrl: url.href };
}

type Step = Look | { kind: "redirect"; to: URL; forGood: boolean };

async function ask(url: URL, { agent, signal, userAgent, now }: Asking): Promise<Step> {
  let status: number | null = null;
  try {
    const answer = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: "GET",
      headers: { "user-agent": userAgent, accept: "text/html,*/*;q=0.5", "accept-encoding": "gzip, deflate, br" },
      signal,
    });
    status = answer.statusCode;
    return await judge(url, answer, { signal, now });
  } catch (error) {
    if (codeOf(error) === "INSIDE_ADDRESS") return { kind: "refused", why: "inside-address", finalUrl: url.href };
    return { kind: "missed", why: signal.aborted ? "too-slow" : whyMissed(error), status, finalUrl: url.href };
  }
}

async function judge(
  url: URL,
  answer: Dispatcher.ResponseData,
  { signal, now }: Pick<Asking, "signal" | "now">,
): Promise<Step> {
  const status = answer.statusCode;
  const header = headerOf(answer);
  const finalUrl = url.href;
  if (status >= 200 && status < 300) return opened(url, answer, signal);
  leave(answer);
  const location = header("location");
  if ([301, 302, 303, 307, 308].includes(status) && location !== null) {
    if (!URL.canParse(location, url)) return { kind: "missed", why: "odd-answer", status, finalUrl };
    return { kind: "redirect", to: new URL(location, url), forGood: status === 301 || status === 308 };
  }
  const waitMs = readRetryAfter(header("retry-after"), now());
  if (status === 429 || (status === 503 && waitMs !== null)) return { kind: "busy", status, finalUrl, waitMs };
  if (status === 404 || status === 410) return { kind: "missed", why: "gone", status, finalUrl };
  if (status >= 400 && status < 500) return { kind: "closed", status, finalUrl };
  return { kind: "missed", why: status >= 500 ? "fault" : "odd-answer", status, finalUrl };
}

/** Only pages are read. Of a file, that it came is enough. */
async function opened(url: URL, answer: Dispatcher.ResponseData, signal: AbortSignal): Promise<Look> {
  const header = headerOf(answer);
  const type = header("content-type") ?? "";
  const status = answer.statusCode;
  const finalUrl = url.href;
  const isPage = /^(text\/html|application\/xhtml\+xml)/i.test(type);
  if (!isPage) leave(answer);
  const bytes = isPage ? await readBody(answer.body, header("content-encoding")) : Buffer.of();
  signal.throwIfAborted();
  if (bytes === null) return { kind: "missed", why: "odd-answer", status, finalUrl };
  const { title, text } = readPage(decodePage(bytes, type));
  const fingerprint = createHash("sha256").update(pageIdentity(url.hostname, title)).digest("hex");
  return { kind: "opened", status, finalUrl, movedTo: null, title, text, fingerprint };
}

/** Nobody reads the body, so whatever becomes of it is no problem. */
function leave({ body }: Dispatcher.ResponseData): void {
  body.on("error", () => undefined).destroy();
}

function headerOf({ headers }: Dispatcher.ResponseData): (name: string) => string | null {
  return (name) => {
    const value = headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
}
