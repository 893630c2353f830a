import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findResource, type SeenResource } from "#db/queries/library/find-resource.ts";

/** A resource that somebody looks after, through the door; null for any other, as for one that never was. */
export async function findKept(
  { db, now }: UseCaseTools,
  viewer: LibraryViewer,
  number: number,
): Promise<SeenResource | null> {
  const found = await findResource(db, { ...viewer, now }, number);
  return found?.keeps === true ? found : null;
}
