import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { isOfDiscussion } from "#db/queries/discussion/sharings.ts";
import { insertChange, updateResource } from "#db/queries/library/resources.ts";
import { addVersionRows, whyContentNot, type Content, type ContentRefusal } from "./add-resource.ts";
import { findKept } from "./find-kept.ts";

export type AddVersionRefusal =
  | { kind: "no-such-resource" }
  | { kind: "withdrawn" }
  | { kind: "why-needed" }
  | { kind: "of-a-discussion" }
  | ContentRefusal;

/** Gives a resource new files, or a new address. Readers go on seeing the version before it until this one is released. What was made of a discussion holds only words that were agreed to, so it takes no files. */
export async function addVersion(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; number: number; content: Content; why: string },
): Promise<Result<{ version: number }, AddVersionRefusal>> {
  const { db, now, newId } = tools;
  const found = await findKept(tools, input.viewer, input.number);
  if (found === null) return refuse({ kind: "no-such-resource" });
  if (found.row.withdrawnAt !== null) return refuse({ kind: "withdrawn" });
  if (await isOfDiscussion(db, found.row.id)) return refuse({ kind: "of-a-discussion" });
  if (input.why.trim() === "") return refuse({ kind: "why-needed" });
  const refusal = await whyContentNot(tools, input.content);
  if (refusal !== null) return refuse(refusal);
  const by = input.viewer.memberId ?? "";
  const resourceId = found.row.id;
  const why = input.why.trim();
  const version = await addVersionRows(tools, { resourceId, content: input.content, why, by });
  await updateResource(db, resourceId, { kind: input.content.kind, changedAt: now });
  await insertChange(db, { id: newId(), resourceId, what: "version", why, memberId: by, at: now });
  await layResource(tools, resourceId);
  return ok({ version });
}
