import { readFlow } from "#app/domain/guide/read-flow.ts";
import type { CompiledFlow } from "#app/domain/guide/flow.ts";
import type { FlowLibrary, Services } from "#app/services.ts";
import { listFlowVersions, listPinnedVersions } from "#db/queries/flow-versions.ts";

/** Why a version that people are still answering cannot be read, or names something that the content no longer has. */
export class FlowsRefused extends Error {
  override name = "FlowsRefused";
  readonly sentence: string;
  constructor(lines: readonly string[]) {
    super(`The site cannot start: people are still answering older questions.\n${lines.join("\n")}`);
    this.sentence = this.message;
  }
}

/** Every flow that is stored: the newest of each from the content, the older ones for those who began with them. */
export async function makeFlowLibrary(services: Pick<Services, "db" | "content">): Promise<FlowLibrary> {
  const { db, content } = services;
  const versions = new Map<string, CompiledFlow>();
  const pinned = new Set(await listPinnedVersions(db.read));
  const faults: string[] = [];
  for (const row of await listFlowVersions(db.read)) {
    const read = readFlow(row.format, row.compiled);
    if (read.ok) versions.set(row.id, read.value);
    else if (pinned.has(row.id))
      faults.push(`Version ${row.id.slice(0, 12)} of ${row.flowId} cannot be read: ${read.refusal.kind}.`);
  }
  for (const id of pinned) faults.push(...missingIds(versions.get(id), content, id));
  if (faults.length > 0) throw new FlowsRefused(faults);

  const newest = new Map(content.guide.map(({ flow, version }) => [flow.id, { flow, version }]));
  return {
    newest: (flowId) => mustFind(newest.get(flowId), flowId),
    byVersion: (version) => mustFind(versions.get(version), version),
  };
}

function missingIds(
  flow: CompiledFlow | undefined,
  { safetyTexts, region }: Services["content"],
  version: string,
): string[] {
  const texts = new Set<string>(Object.keys(safetyTexts));
  const lines = new Set(region.helplines.map((line) => line.id));
  const lost = Object.values(flow?.steps ?? {}).flatMap((step) => [
    ...(step.safetyTexts ?? []).filter((id) => !texts.has(id)).map((id) => `content/safety has no “${id}”`),
    ...(step.helplines ?? []).filter((id) => !lines.has(id)).map((id) => `content/region/helplines.csv has no “${id}”`),
  ]);
  return [...new Set(lost)].map((what) => `Version ${version.slice(0, 12)} still shows it, but ${what}. Put it back.`);
}

function mustFind<Found>(found: Found | undefined, name: string): Found {
  if (found === undefined) throw new Error(`There is no guide flow ${name}`);
  return found;
}
