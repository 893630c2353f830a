import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { urlKey } from "#app/domain/library/url-key.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { isOfDiscussion } from "#db/queries/discussion/sharings.ts";
import { insertChange, updateResource } from "#db/queries/library/resources.ts";
import { insertFile, insertVersion, type Version } from "#db/queries/library/versions.ts";
import { findKept } from "./find-kept.ts";

/** Brings an older version back, as a new one with the same files: nothing in between is lost, and it is released anew. */
export async function restoreVersion(
  tools: UseCaseTools,
  { viewer, number, version }: { viewer: LibraryViewer; number: number; version: number },
): Promise<
  Result<{ version: number }, { kind: "no-such-version" } | { kind: "newest-already" } | { kind: "of-a-discussion" }>
> {
  const { db, now, newId } = tools;
  const found = await findKept(tools, viewer, number);
  const old = found?.versions.find((one) => one.number === version);
  if (found === null || old === undefined) return refuse({ kind: "no-such-version" });
  if (found.versions[0] === old) return refuse({ kind: "newest-already" });
  const resourceId = found.row.id;
  if (await isOfDiscussion(db, resourceId)) return refuse({ kind: "of-a-discussion" });
  const why = `Version ${version} again`;
  const made = await copyVersion(tools, { resourceId, old, why, by: viewer.memberId ?? "" });
  await updateResource(db, resourceId, { kind: old.url === null ? "file" : "link", changedAt: now });
  await insertChange(db, { id: newId(), resourceId, what: "version", why, memberId: viewer.memberId, at: now });
  await layResource(tools, resourceId);
  return ok({ version: made });
}

type Copied = { resourceId: string; old: Version; why: string; by: string };

async function copyVersion({ db, now, newId }: UseCaseTools, { resourceId, old, why, by }: Copied): Promise<number> {
  const id = newId();
  const key = old.url === null ? null : urlKey(old.url);
  const made = await insertVersion(db, { id, resourceId, url: old.url, urlKey: key, why, madeAt: now, madeBy: by });
  for (const { bytes: _bytes, sha256: _sha256, document: _document, ...file } of old.files)
    await insertFile(db, { ...file, id: newId(), versionId: id });
  return made;
}
