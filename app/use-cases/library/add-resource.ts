import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Release, ResourceFields } from "#app/domain/library/resource.ts";
import { plusMonths } from "#app/domain/library/review-due.ts";
import { urlKey, webAddress } from "#app/domain/library/url-key.ts";
import { whyFieldsNot, type FieldProblem } from "#app/domain/library/why-fields-not.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { insertChange, insertResource } from "#db/queries/library/resources.ts";
import { insertVersion } from "#db/queries/library/versions.ts";
import { attachFiles, findGoneFile, type GivenFile } from "./attach-files.ts";
import { whyReleaseNot, type ReleaseRefusal } from "./why-release-not.ts";

/** What a resource gives: files, or the way to a page elsewhere. */
export type Content = { kind: "file"; files: readonly GivenFile[] } | { kind: "link"; url: string };

export type AddResource = { viewer: LibraryViewer; fields: ResourceFields; release: Release; content: Content };

export type ContentRefusal = { kind: "nothing-given" } | { kind: "file-gone"; name: string } | { kind: "no-address" };

export type AddRefusal =
  { kind: "may-not-add" } | { kind: "fields"; problems: FieldProblem[] } | ReleaseRefusal | ContentRefusal;

/** Adds a resource with its first version. Nobody but its owners sees it before somebody has released that version. */
export async function addResource(
  tools: UseCaseTools,
  { viewer, fields, release, content }: AddResource,
): Promise<Result<{ number: number }, AddRefusal>> {
  const { db, now, newId } = tools;
  const by = viewer.memberId;
  if (by === null || !mayDo(viewer, "add-draft")) return refuse({ kind: "may-not-add" });
  const problems = whyFieldsNot(fields, tools.content.vocabulary);
  if (problems.length > 0) return refuse({ kind: "fields", problems });
  const refusal = whyReleaseNot(viewer, release, fields.places) ?? (await whyContentNot(tools, content));
  if (refusal !== null) return refuse(refusal);
  const id = newId();
  const made = { id, kind: content.kind, fields, release, reviewDueOn: reviewDueOf(tools, fields.type), by, at: now };
  const number = await insertResource(db, made);
  await addVersionRows(tools, { resourceId: id, content, why: "", by });
  await insertChange(db, { id: newId(), resourceId: id, what: "made", why: "", fields, memberId: by, at: now });
  await layResource(tools, id);
  return ok({ number });
}

/** Why what was given cannot be a version, or null. */
export async function whyContentNot(tools: UseCaseTools, content: Content): Promise<ContentRefusal | null> {
  if (content.kind === "link") return webAddress(content.url) === null ? { kind: "no-address" } : null;
  if (content.files.length === 0) return { kind: "nothing-given" };
  const gone = await findGoneFile(tools, content.files);
  return gone === null ? null : { kind: "file-gone", name: gone.name };
}

/** @returns the version's number. */
export async function addVersionRows(
  tools: UseCaseTools,
  { resourceId, content, why, by }: { resourceId: string; content: Content; why: string; by: string },
): Promise<number> {
  const id = tools.newId();
  const url = content.kind === "link" ? (webAddress(content.url)?.href ?? null) : null;
  const row = { id, resourceId, url, urlKey: url === null ? null : urlKey(url), why, madeAt: tools.now, madeBy: by };
  const number = await insertVersion(tools.db, row);
  if (content.kind === "file") await attachFiles(tools, id, content.files);
  return number;
}

/** When somebody should look at it again, counted from today. */
export function reviewDueOf({ content, calendar, now }: UseCaseTools, type: string): string {
  const months = content.vocabulary.types.find(({ id }) => id === type)?.reviewMonths ?? 12;
  return plusMonths(localDateOf(now, calendar), months);
}
