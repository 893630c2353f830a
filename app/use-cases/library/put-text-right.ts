import type { Block } from "#app/domain/documents/block.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { insertChange } from "#db/queries/library/resources.ts";
import { insertCorrection, insertTextCheck, listPages } from "#db/queries/library/pages.ts";
import { findKept } from "./find-kept.ts";

type Asked = { viewer: LibraryViewer; number: number; documentId: string };

const longestTitle = 500; // letters
const longestText = 100_000;

/** Puts the text of a page right by hand. It holds in every version in which a machine reads the same words. */
export async function putTextRight(
  tools: UseCaseTools,
  input: Asked & { page: number; title: string; blocks: Block[] },
): Promise<Result<null, { kind: "no-such-page" } | { kind: "too-long" }>> {
  const { db, now, newId } = tools;
  const found = await keptDocument(tools, input);
  if (found === null) return refuse({ kind: "no-such-page" });
  const { row } = found;
  const pages = await listPages(db, { resourceId: row.id, documentId: input.documentId }, false);
  const page = pages.find(({ number }) => number === input.page);
  if (page === undefined) return refuse({ kind: "no-such-page" });
  const { title, blocks } = input;
  if (title.length > longestTitle || JSON.stringify(blocks).length > longestText) return refuse({ kind: "too-long" });
  const memberId = input.viewer.memberId ?? "";
  const fingerprint = page.correctionKey;
  await insertCorrection(db, { id: newId(), resourceId: row.id, fingerprint, title, blocks, memberId, at: now });
  const why = `${page.kind === "slide" ? "Slide" : "Page"} ${page.number}`;
  await insertChange(db, { id: newId(), resourceId: row.id, what: "corrected", why, memberId, at: now });
  await layResource(tools, row.id);
  return ok(null);
}

/** A named member has read the whole text version and says that it is right. */
export async function checkText(
  tools: UseCaseTools,
  input: Asked,
): Promise<Result<null, { kind: "no-such-document" }>> {
  const { db, now, newId } = tools;
  const found = await keptDocument(tools, input);
  if (found === null) return refuse({ kind: "no-such-document" });
  const memberId = input.viewer.memberId ?? "";
  await insertTextCheck(db, { id: newId(), resourceId: found.row.id, documentId: input.documentId, memberId, at: now });
  return ok(null);
}

/** The resource, when the viewer looks after it and the document stands in one of its versions. */
async function keptDocument(tools: UseCaseTools, { viewer, number, documentId }: Asked) {
  const found = await findKept(tools, viewer, number);
  const stands = found?.versions.some(({ files }) => files.some((file) => file.documentId === documentId)) === true;
  return stands ? found : null;
}
