import { contentDisposition } from "#app/domain/library/content-disposition.ts";
import type { FoundFile } from "#db/queries/entry-files.ts";

/**
 * A file of a conversation, to be saved and never shown: what came from outside runs nowhere on our origin, and nothing
 * of it stays in a browser's store. One that was erased says so.
 */
export function fileResponse(file: FoundFile): Response {
  if (file === "erased")
    return new Response("This file was removed. Nobody can open it any more.\n", {
      status: 410,
      headers: { ...alone, "Content-Type": "text/plain; charset=utf-8" },
    });
  const { name, mediaType, content } = file;
  return new Response(new Uint8Array(content), {
    headers: {
      ...alone,
      "Content-Type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
      "Content-Disposition": contentDisposition("attachment", name),
      "Content-Length": String(content.byteLength),
    },
  });
}

const alone = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store, no-transform",
};
