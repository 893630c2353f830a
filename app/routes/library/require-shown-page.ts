import type { AppLoadContext } from "@remix-run/node";
import { data } from "@remix-run/node";
import { whichVersion } from "#app/domain/library/which-version.ts";
import { findResource, type SeenResource } from "#db/queries/library/find-resource.ts";
import { listPageHeads, type PageHead } from "#db/queries/library/pages.ts";
import { lookAs, numberIn } from "./look-as.ts";

type Asked = { request: Request; params: Record<string, string | undefined>; context: AppLoadContext };

/** One page of a file that the viewer may see, for its pictures; it comes without its words. Hidden slides are none. @throws 404 */
export async function requireShownPage(asked: Asked): Promise<{ resource: SeenResource; page: PageHead }> {
  const { request, params, context } = asked;
  const { viewer } = await lookAs(request, context);
  const db = context.services.db.read;
  const resource = await findResource(db, viewer, numberIn(params["number"]));
  const version =
    resource === null ? null : whichVersion(resource.versions, new URL(request.url).searchParams.get("v"));
  const file = version?.files[numberIn(params["n"]) - 1];
  if (resource === null || !file?.documentId || file.scan === "blocked" || file.scan === "waiting")
    throw data(null, { status: 404 });
  const pages = await listPageHeads(db, { resourceId: resource.row.id, documentId: file.documentId });
  const page = pages.find(({ number }) => number === numberIn(params["page"]));
  if (page === undefined) throw data(null, { status: 404 });
  return { resource, page };
}
