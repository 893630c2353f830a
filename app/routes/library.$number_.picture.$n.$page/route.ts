import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { bytesResponse } from "#app/routes/library/bytes-response.ts";
import { requireShownPage } from "#app/routes/library/require-shown-page.ts";
import { findStored } from "#db/queries/library/versions.ts";

/** The picture of a page or slide; `?small` is the one for lists. Hidden slides have none. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { resource, page } = await requireShownPage({ request, params, context });
  const small = new URL(request.url).searchParams.get("small") !== null;
  const pictureId = small ? (page.thumbnailId ?? page.pictureId) : page.pictureId;
  const stored = pictureId ? await findStored(context.services.db.read, pictureId) : null;
  if (stored === null) throw data(null, { status: 404 });
  return bytesResponse(request, context, {
    storedId: stored.id,
    bytes: stored.bytes,
    sha256: stored.sha256,
    mediaType: "image/webp",
    name: `${resource.row.number}-${page.number}.webp`,
    download: false,
  });
}
