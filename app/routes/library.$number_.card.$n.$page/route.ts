import type { LoaderFunctionArgs } from "@remix-run/node";
import { cardType } from "#app/domain/documents/card-size.ts";
import { cardCredit } from "#app/domain/library/card-credit.ts";
import { pageName } from "#app/domain/library/page-name.ts";
import { hasAlready } from "#app/domain/library/read-range.ts";
import { licenceOf } from "#app/domain/library/vocabulary.ts";
import { requireShownPage } from "#app/routes/library/require-shown-page.ts";

/** The card that stands beside a link to a page where people share it: its title, number, credit and picture. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { resource, page } = await requireShownPage({ request, params, context });
  const { content, files, drawCard } = context.services;
  const { fields, row } = resource;
  const drawn = await drawCard({
    title: fields.title,
    page: pageName(page),
    credit:
      (row.sample ? "An invented sample. " : "") + cardCredit(fields, licenceOf(content.vocabulary, fields.licence)),
    site: content.region.settings.networkName,
    picture: page.pictureId === null ? null : files.pathOf(page.pictureId),
  });
  if (!drawn.ok) return comeAgain();
  const etag = `"${drawn.value.key}"`;
  const headers = new Headers({
    "Content-Type": cardType,
    "Content-Length": String(drawn.value.bytes.length),
    "X-Content-Type-Options": "nosniff",
    // Programs show it beside a link on pages of their own; what is not for everyone stays here.
    "Cross-Origin-Resource-Policy": row.visibility === "public" ? "cross-origin" : "same-origin",
    "Cache-Control": "private, no-cache, no-transform", // who may see it may change
    ETag: etag,
  });
  if (hasAlready(request.headers.get("if-none-match"), etag)) {
    headers.delete("Content-Length");
    return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === "HEAD" ? null : new Uint8Array(drawn.value.bytes), { headers });
}

/** Too many are being drawn, or this one could not be: whoever shows the link goes on without a picture. */
function comeAgain(): Response {
  const headers = { "Retry-After": "60", "Content-Type": "text/plain; charset=utf-8" };
  return new Response("This picture is not here yet. Try again in a minute.", { status: 503, headers });
}
