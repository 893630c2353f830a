import type { Services } from "#app/services.ts";
import type { SeenResource } from "#db/queries/library/find-resource.ts";
import type { Version } from "#db/queries/library/versions.ts";
import { changesBetween } from "../library/changes-between.ts";

export type NewInVersion = { since: number; to: number; files: { name: string; says: string[] }[]; more: number };

const mostTold = 10; // of each file; the page of changes has them all

/** What is new since the version that readers see, or else the one before; null when this is the first. */
export async function whatIsNew(
  services: Services,
  resource: SeenResource,
  version: Version,
): Promise<NewInVersion | null> {
  const earlier = resource.versions.filter(({ number }) => number < version.number);
  const from = earlier.find(({ releasedAt }) => releasedAt !== null) ?? earlier[0];
  if (from === undefined) return null;
  const files = await changesBetween(services, { resource, from, to: version });
  return {
    since: from.number,
    to: version.number,
    more: files.reduce((sum, { changes }) => sum + Math.max(0, changes.length - mostTold), 0),
    files: files.map(({ name, says, changes }) => ({
      name,
      says: says === null ? changes.slice(0, mostTold).map((change) => change.says) : [says],
    })),
  };
}
