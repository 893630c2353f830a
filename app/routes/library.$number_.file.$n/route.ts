import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { countsAsReader } from "#app/domain/library/counts-as-reader.ts";
import { whichCopy } from "#app/domain/library/which-copy.ts";
import { whichVersion } from "#app/domain/library/which-version.ts";
import { bytesResponse } from "#app/routes/library/bytes-response.ts";
import { lookAs, numberIn } from "#app/routes/library/look-as.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { findStored } from "#db/queries/library/versions.ts";

/** A file of a resource, by its place in the version: 1 is the first. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = await lookAs(request, context);
  const db = context.services.db.read;
  const asked = new URL(request.url).searchParams;
  const resource = await findResource(db, viewer, numberIn(params["number"]));
  const version = resource === null ? null : whichVersion(resource.versions, asked.get("v"));
  const file = version?.files[numberIn(params["n"]) - 1];
  if (resource === null || file === undefined) throw data(null, { status: 404 });
  if (file.scan !== "clean" && file.scan !== "not-scanned") throw data(null, { status: 404 });
  const storedId = whichCopy(file, { keeps: resource.keeps, notesAllowed: resource.row.notesAllowed });
  const stored = storedId === null ? null : await findStored(db, storedId);
  if (stored === null) throw data(null, { status: 404 });
  const { row, keeps } = resource;
  const isWhole = request.method === "GET" && request.headers.get("range") === null;
  if (isWhole && !keeps && countsAsReader(request.headers.get("user-agent")))
    context.services.counting.downloaded(row.id);
  return bytesResponse(request, context, {
    storedId: stored.id,
    bytes: stored.bytes,
    sha256: stored.sha256,
    mediaType: file.mediaType,
    name: file.name,
    download: asked.get("download") !== null || row.withdrawnAt !== null,
  });
}
