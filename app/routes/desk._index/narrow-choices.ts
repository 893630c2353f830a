import { ownTeams, type Viewer } from "#app/domain/people/may.ts";
import type { Services } from "#app/services.ts";
import { listLabels } from "#db/queries/labels.ts";
import { listWorkerNames } from "#db/queries/worker-names.ts";

type Choice = { value: string; label: string };

export type NarrowChoices = { workers: Choice[]; labels: Choice[]; needs: Choice[] };

/** What the lists of a member can be narrowed to, besides what is the same for everybody. */
export async function narrowChoices(
  { content }: Pick<Services, "content">,
  db: Services["db"]["read"],
  viewer: Viewer,
): Promise<NarrowChoices> {
  const teams = ownTeams(viewer);
  const labels = await listLabels(db, teams);
  return {
    workers: (await listWorkerNames(db, teams)).map(({ id, name }) => ({ value: id, label: name })),
    labels: labels.map(({ id, name }) => ({ value: id, label: name })),
    needs: content.region.needs.map(({ id, label }) => ({ value: id, label })),
  };
}
