import type { LibrarySamples, SampleResource } from "#app/domain/library/library-samples.ts";
import type { Services } from "#app/services.ts";
import type { GivenFile } from "#app/use-cases/library/attach-files.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResourceNumber, hasSampleCollections } from "#db/queries/library/sample-rows.ts";
import { loadSampleCollections } from "./load-sample-collections.ts";
import { loadSampleResource, sampleResourceId } from "./load-sample-resource.ts";
import { loadSampleSpaces } from "./load-sample-spaces.ts";

type Members = NonNullable<Services["content"]["samples"]>["members"];

/** Where the invented library comes from. */
export type SampleSource = {
  read(given: { vocabulary: Services["content"]["vocabulary"]; members: Members }): Promise<LibrarySamples>;
  open(name: string): Parameters<Services["files"]["take"]>[0];
};

const mostBytes = 5_000_000; // far more than any sample has

/**
 * Gives the demonstration its library, at its first start and never on a live site. It may be cut off anywhere: the next
 * start goes on where it ended. The files are only taken in here; the jobs read them.
 */
export async function seedLibrary(services: Services, source: SampleSource): Promise<void> {
  const { config, content, db } = services;
  if (config.mode !== "demonstration" || content.samples === null) return;
  if (await hasSampleCollections(db.read)) return;
  const samples = await source.read({ vocabulary: content.vocabulary, members: content.samples.members });
  await perform(services, loadSampleSpaces, samples.spaces);
  const missing: SampleResource[] = [];
  for (const sample of inOrder(samples.resources))
    if ((await findResourceNumber(db.read, sampleResourceId(sample.id))) === null) missing.push(sample);
  const files = await takeFiles(services, source, missing);
  // Acts are done in the order in which they were asked for, so the numbers follow the order of the samples.
  await Promise.all(missing.map((sample) => perform(services, loadSampleResource, { sample, files })));
  await perform(services, loadSampleCollections, samples.collections);
}

/** The oldest first; what was withdrawn last, because it names what stands in its place. */
function inOrder(resources: readonly SampleResource[]): SampleResource[] {
  const rank = ({ withdrawn, publishedDaysAgo }: SampleResource) => (withdrawn === null ? -(publishedDaysAgo ?? 0) : 1);
  return [...resources].sort((a, b) => rank(a) - rank(b));
}

async function takeFiles(
  services: Services,
  source: SampleSource,
  resources: readonly SampleResource[],
): Promise<ReadonlyMap<string, GivenFile>> {
  const names = resources.flatMap(({ versions }) => versions.flatMap(({ files }) => files));
  const taken = await Promise.all(names.map((name) => takeOne(services, source, name)));
  await perform(services, keepStored, { files: taken.map(({ stored }) => stored) });
  return new Map(taken.map(({ given }) => [given.name, given]));
}

async function takeOne({ files, sniff }: Services, source: SampleSource, name: string) {
  const arrived = await files.take(source.open(name), mostBytes);
  if (!arrived.ok) throw new Error(`The sample file ${name} could not be taken in: ${arrived.refusal.kind}`);
  const { id, bytes, sha256 } = arrived.value;
  const found = await sniff(id, name);
  if (!found.ok) throw new Error(`The sample file ${name} is of no known type: ${found.refusal.kind}`);
  return { stored: { id, bytes, sha256 }, given: { storedId: id, name, mediaType: found.value.mediaType } };
}
