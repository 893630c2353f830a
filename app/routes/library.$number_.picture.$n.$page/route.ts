import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { whichVersion } from "#app/domain/library/which-version.ts";
import { bytesResponse } from "#app/routes/library/bytes-response.ts";
import { lookAs, numberIn } from "#app/routes/library/look-as.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { findStored } from "#db/queries/library/versions.ts";
import { listPages } from "#db/queries/library/pages.ts";

/** The picture of a page or slide; `?small` is the one for lists. Hidden slides have none. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = await lookAs(request, context);
  const db = context.services.db.read;
  const asked = new URL(request.url).searchParams;
  const resource = await findResource(db, viewer, numberIn(params["number"]));
  const version = resource === null ? null : whichVersion(resource.versions, asked.get("v"));
  const file = version?.files[numberIn(params["n"]) - 1];
  if (resource === null || !file?.documentId || file.scan === "blocked" || file.scan === "waiting")
    throw data(null, { status: 404 });
  const which = { resourceId: resource.row.id, documentId: file.documentId };
  const number = numberIn(params["page"]);
  const page = (await listPages(db, which, false)).find((one) => one.number === number);
  const pictureId = asked.get("small") === null ? page?.pictureId : (page?.thumbnailId ?? page?.pictureId);
  const stored = pictureId ? await findStored(db, pictureId) : null;
  if (stored === null) throw data(null, { status: 404 });
  return bytesResponse(request, context, {
    storedId: stored.id,
    bytes: stored.bytes,
    sha256: stored.sha256,
    mediaType: "image/webp",
    name: `${resource.row.number}-${number}.webp`,
    download: false,
  });
}
