import type { SampleSpace } from "#app/domain/library/sample-space.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { hasSpace, insertSpace } from "#db/queries/library/sample-rows.ts";
import { upsertSpaceMember } from "#db/queries/space-members.ts";

/** Makes the invented spaces, each with its members. A space that is there already stays as it is. */
export async function loadSampleSpaces(
  { db, now }: UseCaseTools,
  spaces: readonly SampleSpace[],
): Promise<Result<null, never>> {
  for (const { memberIds, ...space } of spaces) {
    if (await hasSpace(db, space.id)) continue;
    await insertSpace(db, { ...space, sample: true, createdAt: now, closedAt: null });
    for (const memberId of memberIds)
      await upsertSpaceMember(db, { spaceId: space.id, memberId, state: "in", since: now });
  }
  return ok(null);
}
