import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { settleDeck } from "#app/use-cases/conference/settle-deck.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { insertChange, updateResource } from "#db/queries/library/resources.ts";
import { insertConfirmation, type Version } from "#db/queries/library/versions.ts";
import { findKept } from "./find-kept.ts";

export type ConfirmRefusal =
  | { kind: "no-such-version" }
  | { kind: "may-not-release" }
  | { kind: "released-already" }
  | { kind: "still-read" }
  | { kind: "blocked" };

/**
 * A named member says of a version that nobody can be recognised in it who has not agreed. Only from then on is it seen
 * by those it is for. Everything that can be read must have been read, so that they could look at it.
 */
export async function confirmRelease(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; number: number; version: number; findings: number },
): Promise<Result<null, ConfirmRefusal>> {
  const { db, now, newId } = tools;
  const { viewer } = input;
  const found = await findKept(tools, viewer, input.number);
  const version = found?.versions.find(({ number }) => number === input.version);
  if (found === null || version === undefined) return refuse({ kind: "no-such-version" });
  const { row, fields } = found;
  const where = { spaceId: row.spaceId, places: fields.places };
  if (!mayDo(viewer, "release-own", where) && !mayDo(viewer, "change-any", where))
    return refuse({ kind: "may-not-release" });
  if (version.releasedAt !== null) return refuse({ kind: "released-already" });
  const hindrance = hindranceOf(version);
  if (hindrance !== null) return refuse({ kind: hindrance });
  const memberId = viewer.memberId ?? "";
  await insertConfirmation(db, { id: newId(), versionId: version.id, memberId, findings: input.findings, at: now });
  const publishedAt = row.publishedAt ?? (row.visibility === "draft" ? null : now);
  await updateResource(db, row.id, { publishedAt, changedAt: now });
  await insertChange(db, { id: newId(), resourceId: row.id, what: "released", why: "", memberId, at: now });
  await layResource(tools, row.id);
  await settleDeck(tools, row.id, memberId);
  return ok(null);
}

/** What keeps a version from being released now, or null. */
export function hindranceOf({ files }: Version): "still-read" | "blocked" | null {
  if (files.some(({ scan }) => scan === "blocked")) return "blocked";
  const waits = files.some(
    ({ scan, document }) => scan === "waiting" || document?.state === "waiting" || document?.state === "reading",
  );
  return waits ? "still-read" : null;
}
