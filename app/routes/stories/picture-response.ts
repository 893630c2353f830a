import { data, type AppLoadContext } from "@remix-run/node";
import { bytesResponse } from "#app/routes/library/bytes-response.ts";
import type { Services } from "#app/services.ts";
import { findStored } from "#db/queries/library/versions.ts";

const endings = ["jpg", "png", "webp"] as const;

/** A story's picture as an answer that nothing on the way keeps. @throws 404 when its bytes are not there */
export async function pictureResponse(
  request: Request,
  context: AppLoadContext,
  { storedId, name }: { storedId: string; name: string },
): Promise<Response> {
  const stored = await findStored(context.services.db.read, storedId);
  const picture = stored === null ? null : await pictureType(context.services, storedId);
  if (stored === null || picture === null) throw data(null, { status: 404 });
  const { bytes, sha256 } = stored;
  const { mediaType, ending } = picture;
  const sent = { storedId, bytes, sha256, mediaType, name: `${name}.${ending}`, download: false };
  const response = bytesResponse(request, context, sent);
  response.headers.set("Cache-Control", "private, no-store, no-transform");
  return response;
}

/** What kind of picture stored bytes are: they say it themselves. */
export async function pictureType({ sniff }: Services, storedId: string) {
  for (const ending of endings) {
    const found = await sniff(storedId, `picture.${ending}`);
    if (found.ok) return { mediaType: found.value.mediaType, ending };
  }
  return null;
}
