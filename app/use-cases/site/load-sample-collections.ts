import type { SampleCollection } from "#app/domain/library/library-samples.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addToCollection, insertCollection } from "#db/queries/library/collections.ts";
import { hasSampleCollections } from "#db/queries/library/sample-rows.ts";
import { sampleResourceId } from "./load-sample-resource.ts";

/** Makes the invented collections, after their resources: that they are there says that nothing is missing. */
export async function loadSampleCollections(
  { db, now }: UseCaseTools,
  collections: readonly SampleCollection[],
): Promise<Result<null, never>> {
  if (await hasSampleCollections(db)) return ok(null);
  for (const { resourceIds, ...collection } of collections) {
    await insertCollection(db, { ...collection, sample: true, createdAt: now, changedAt: now });
    for (const id of resourceIds) await addToCollection(db, collection.id, sampleResourceId(id));
  }
  return ok(null);
}
