import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertNewsletter } from "#db/queries/newsletter/newsletters.ts";
import { keepsNewsletters } from "./find-kept.ts";

/** A facilitator begins a newsletter: an empty draft that every facilitator of the network may go on with. */
export async function beginNewsletter(
  { db, now, newId }: UseCaseTools,
  { viewer: given }: { viewer: LibraryViewer },
): Promise<Result<{ number: number }, { kind: "may-not" }>> {
  const viewer = { ...given, now };
  if (!keepsNewsletters(viewer)) return refuse({ kind: "may-not" });
  const { memberId: by } = viewer;
  const empty = { title: "", intro: "", version: 1, goesOn: null, goneAt: null };
  const standing = { emptiedBy: null, emptiedAt: null, emptiedWhy: null };
  const made = { by, at: now, changedBy: by, changedAt: now };
  return ok({ number: await insertNewsletter(db, { id: newId(), state: "draft", ...empty, ...standing, ...made }) });
}
