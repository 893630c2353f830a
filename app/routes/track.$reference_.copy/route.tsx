import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { CopyDocument } from "./copy-document.tsx";
import { requireCopy } from "./require-copy.ts";

/** The copy to read, as one file. Made when it is asked for, and kept nowhere. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const copy = await requireCopy(context, params["reference"], "copy-page");
  const page = `<!doctype html>${renderToStaticMarkup(<CopyDocument copy={copy} />)}`;
  const keep = new URL(request.url).searchParams.has("keep");
  return new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Disposition": keep ? 'attachment; filename="my-copy.html"' : "inline",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "no-store",
    },
  });
}
