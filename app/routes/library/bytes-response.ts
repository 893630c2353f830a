import type { AppLoadContext } from "@remix-run/node";
import { contentDisposition } from "#app/domain/library/content-disposition.ts";
import { hasAlready, readRange, type Part } from "#app/domain/library/read-range.ts";
import { isShownInPlace } from "#app/domain/library/which-copy.ts";

export type SentBytes = {
  storedId: string;
  bytes: number;
  sha256: string;
  mediaType: string;
  name: string;
  download: boolean;
};

/** Stored bytes as an answer: whole, a part, or "you have it already". What came from outside runs nowhere. */
export function bytesResponse(request: Request, context: AppLoadContext, sent: SentBytes): Response {
  const etag = `"${sent.sha256}"`;
  const headers = headersOf(sent, etag);
  if (hasAlready(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get("if-range");
  const part = ifRange === null || ifRange === etag ? readRange(request.headers.get("range"), sent.bytes) : null;
  if (part === "none") {
    headers.set("Content-Range", `bytes */${sent.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const length = part === null ? sent.bytes : part.end - part.start + 1;
  headers.set("Content-Length", String(length));
  if (part !== null) headers.set("Content-Range", `bytes ${part.start}-${part.end}/${sent.bytes}`);
  const body = request.method === "HEAD" || length === 0 ? null : streamOf(context, sent.storedId, part);
  return new Response(body, { status: part === null ? 200 : 206, headers });
}

function headersOf({ mediaType, name, download }: SentBytes, etag: string): Headers {
  const inPlace = !download && isShownInPlace(mediaType);
  const sandbox = mediaType === "application/pdf" ? "" : "; sandbox"; // browsers show no PDF in a sandbox, and run nothing of it here
  return new Headers({
    "Content-Type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
    "Content-Disposition": contentDisposition(inPlace ? "inline" : "attachment", name),
    "Content-Security-Policy": `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; frame-ancestors 'none'${sandbox}`,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    // Asked for again each time: who may see it may have changed. Never packed again, or a part would not fit the whole.
    "Cache-Control": "private, no-cache, no-transform",
    "Accept-Ranges": "bytes",
    ETag: etag,
  });
}

/** Opened when the line first asks for it, and read as fast as the line takes it. */
function streamOf(
  { services, whenWritable }: AppLoadContext,
  storedId: string,
  part: Part | null,
): ReadableStream<Uint8Array> {
  let parts: AsyncIterator<Buffer> | null = null;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await whenWritable?.();
        parts ??= services.files.read(storedId, part ?? undefined).iterator() as AsyncIterator<Buffer>;
        const { done, value } = await parts.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await parts?.return?.(); // closes the file
      },
    },
    { highWaterMark: 0 },
  );
}
