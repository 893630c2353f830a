import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { errorFields } from "#app/http/error-fields.ts";
import { NonceContext } from "#app/ui/layout/nonce.ts";

const abandonAfterMs = 30_000; // no page waits for anything while it is drawn: this ends only what hangs, never what a busy machine draws slowly
const longestPageBytes = 64 * 1024 * 1024;

/** Renders the whole page into one buffer: quicker for pages of this size than streaming, and a page is whole or not at all. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const rendering = render(request.url, remixContext, context);
  const html = await rendering.html;
  const drawnAs = rendering.failed() ? 500 : status;
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Length", String(html.byteLength));
  context.keeping?.drawn({ html, status: drawnAs, headers });
  return new Response(html, { status: drawnAs, headers });
}

function render(url: string, remixContext: EntryContext, { nonce, requestId, services }: AppLoadContext) {
  let failed = false;
  const html = new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={url} abortDelay={abandonAfterMs} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer);
          pipe(collect(resolve));
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error instanceof Error ? error : new Error("the page could not be drawn"));
        },
        onError(error) {
          failed = true;
          services.log("render-failed", { requestId, ...errorFields(error) });
        },
      },
    );
    const timer = setTimeout(abort, abandonAfterMs + 1_000);
  });
  return { html, failed: () => failed };
}

function collect(done: (whole: Buffer<ArrayBuffer>) => void): Writable {
  const parts: Buffer[] = [];
  return new Writable({
    // Never full: React would stop in the middle of the page, and go on in another turn.
    highWaterMark: longestPageBytes,
    write(part: Buffer, _encoding, next) {
      parts.push(part);
      next();
    },
    final(next) {
      done(Buffer.concat(parts));
      next();
    },
  });
}

/** A bug in a loader or an action: logged once, without the words that a person may have typed. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  context.services.log("route-failed", { requestId: context.requestId, ...errorFields(error) });
}
