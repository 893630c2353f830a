import { data, type AppLoadContext } from "@remix-run/node";
import { whichVersion } from "#app/domain/library/which-version.ts";
import { findResource, type SeenResource } from "#db/queries/library/find-resource.ts";
import { findTextCheck, listPages, type ReadPage } from "#db/queries/library/pages.ts";
import type { Version, VersionFile } from "#db/queries/library/versions.ts";
import { lookAs, numberIn } from "./look-as.ts";

export type ReadDocument = {
  resource: SeenResource;
  version: Version;
  file: VersionFile & { documentId: string };
  place: number;
  pages: ReadPage[];
  checked: { by: string; at: Date } | null;
  query: string; // which version and file, to go on with
};

/** The pages of a file that the viewer may read: `?v` and `?f` say of which version and file. @throws 404 */
export async function requireDocument(
  request: Request,
  context: AppLoadContext,
  param: string | undefined,
): Promise<ReadDocument> {
  const { viewer } = await lookAs(request, context);
  const db = context.services.db.read;
  const asked = new URL(request.url).searchParams;
  const resource = await findResource(db, viewer, numberIn(param));
  const version = resource === null ? null : whichVersion(resource.versions, asked.get("v"));
  if (resource === null || version === null) throw data(null, { status: 404 });
  const isRead = ({ scan, document }: VersionFile) =>
    document?.state === "read" && (scan === "clean" || scan === "not-scanned");
  const index = asked.get("f") === null ? version.files.findIndex(isRead) : Number(asked.get("f")) - 1;
  const file = version.files[index];
  if (file === undefined || !isRead(file) || file.documentId === null) throw data(null, { status: 404 });
  const which = { resourceId: resource.row.id, documentId: file.documentId };
  const pages = await listPages(db, which, resource.row.notesAllowed || resource.keeps);
  const checked = await findTextCheck(db, which);
  const query = asked.get("v") === null && asked.get("f") === null ? "" : `?v=${version.number}&f=${index + 1}`;
  return { resource, version, file: { ...file, documentId: file.documentId }, place: index + 1, pages, checked, query };
}
