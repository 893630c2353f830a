import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Release, ResourceFields } from "#app/domain/library/resource.ts";
import { whyFieldsNot, type FieldProblem } from "#app/domain/library/why-fields-not.ts";
import { isWiderThan } from "#app/domain/sharing/is-wider-than.ts";
import { whyWiderNot } from "#app/domain/library/why-wider-not.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import type { SeenResource } from "#db/queries/library/find-resource.ts";
import { findSharingOfResource } from "#db/queries/discussion/sharings.ts";
import { isDeck } from "#db/queries/conference/decks.ts";
import { columnsOf, insertChange, replaceTags, updateResource } from "#db/queries/library/resources.ts";
import { insertConfirmation } from "#db/queries/library/versions.ts";
import { findSpace } from "#db/queries/space-members.ts";
import { reviewDueOf } from "./add-resource.ts";
import { findKept } from "./find-kept.ts";
import { whyReleaseNot, type ReleaseRefusal } from "./why-release-not.ts";

export type ChangeResource = {
  viewer: LibraryViewer;
  number: number;
  /** When the resource was last changed as the form shows it, in milliseconds. */
  seen: number;
  fields: ResourceFields;
  release: Release;
  why: string;
  /** Somebody read the notes and says that nobody can be recognised in them; asked when notes are to be seen from now on. */
  notesRead: boolean;
};

export type ChangeRefusal =
  | { kind: "no-such-resource" }
  | { kind: "changed-meanwhile" }
  | { kind: "notes-not-read" }
  | { kind: "wider-than-agreed" }
  | { kind: "fields"; problems: FieldProblem[] }
  | NonNullable<ReturnType<typeof whyWiderNot>>
  | ReleaseRefusal;

/** Changes what is said of a resource and who sees it. What stood there before stays in its history. */
export async function changeResource(tools: UseCaseTools, input: ChangeResource): Promise<Result<null, ChangeRefusal>> {
  const { db, now, newId } = tools;
  const { viewer } = input;
  const found = await findKept(tools, viewer, input.number);
  if (found === null) return refuse({ kind: "no-such-resource" });
  const { row } = found;
  const sharing = await findSharingOfResource(db, row.id);
  const { fields, release } = (await isDeck(db, row.id))
    ? keptAsDeck(row, input)
    : sharing === null
      ? input
      : keptAsAgreed(row, input);
  if (row.changedAt.getTime() !== input.seen) return refuse({ kind: "changed-meanwhile" });
  const problems = whyFieldsNot(fields, tools.content.vocabulary);
  if (problems.length > 0) return refuse({ kind: "fields", problems });
  const refusal = isSameRelease(row, release) ? null : whyReleaseNot(viewer, release, fields.places);
  if (refusal !== null) return refuse(refusal);
  const space = row.spaceId === null ? null : await findSpace(db, row.spaceId);
  const wider = whyWiderNot(space, row, release);
  if (wider !== null) return refuse(wider);
  if (sharing !== null && isWiderThan(sharing, release)) return refuse({ kind: "wider-than-agreed" });
  const notesOpen = fields.notesAllowed && !row.notesAllowed;
  if (notesOpen && isReleased(found) && !input.notesRead) return refuse({ kind: "notes-not-read" });
  if (notesOpen) await confirmAgain(tools, found, viewer.memberId ?? "");
  const reviewDueOn = fields.type === row.type ? row.reviewDueOn : reviewDueOf(tools, fields.type);
  const publishedAt = row.publishedAt ?? (release.visibility !== "draft" && isReleased(found) ? now : null);
  await updateResource(db, row.id, { ...columnsOf(fields), ...release, reviewDueOn, publishedAt, changedAt: now });
  await replaceTags(db, row.id, fields);
  const what = isSameRelease(row, release) ? "words" : "visibility";
  const kept = sharing === null ? fields : null; // the title may be somebody's words, which may have to go
  const change = { resourceId: row.id, what, why: input.why, fields: kept, memberId: viewer.memberId, at: now };
  await insertChange(db, { id: newId(), ...change });
  await layResource(tools, row.id);
  return ok(null);
}

function isSameRelease(row: Release, release: Release): boolean {
  const same = row.visibility === release.visibility && row.spaceId === release.spaceId;
  return same && row.embargoUntil?.getTime() === release.embargoUntil?.getTime();
}

/** Who sees the slides of a conference, from when, and under which licence, follows from what their speakers said. */
function keptAsDeck(row: SeenResource["row"], { fields }: ChangeResource): Pick<ChangeResource, "fields" | "release"> {
  const { visibility, spaceId, embargoUntil, licence, permission, notesAllowed } = row;
  return { fields: { ...fields, licence, permission, notesAllowed }, release: { visibility, spaceId, embargoUntil } };
}

/** The licence, and the ground on which we show it, are a part of what its writers agreed to. */
function keptAsAgreed(row: SeenResource["row"], { fields, release }: ChangeResource) {
  const { licence, permission, notesAllowed } = row;
  return { fields: { ...fields, licence, permission, notesAllowed }, release };
}

function isReleased({ versions }: SeenResource): boolean {
  return versions.some(({ releasedAt }) => releasedAt !== null);
}

/** Whoever lets notes be seen says of every version that is out already what its release says. */
async function confirmAgain({ db, now, newId }: UseCaseTools, found: SeenResource, memberId: string): Promise<void> {
  for (const { id, releasedAt } of found.versions) {
    if (releasedAt !== null)
      await insertConfirmation(db, { id: newId(), versionId: id, memberId, findings: 0, at: now });
  }
}
