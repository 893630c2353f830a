import type { LibrarySamples, SampleResource, SampleVersion } from "#app/domain/library/library-samples.ts";
import type { Vocabulary } from "#app/domain/library/vocabulary.ts";
import { hasFaults, inFileOrder, type Problem } from "#app/publishing/region/problem.ts";
import { checkLibrarySamples, type KnownIds } from "./check-library-samples.ts";
import { readSampleLibraryFiles, type SampleLibraryFiles } from "./sample-library-files.ts";

/** The samples, or null when any problem is a fault. */
export type LibrarySamplesReading = { samples: LibrarySamples | null; problems: Problem[] };

/** What the samples are checked against; the names of members stand as authors. */
export type Surroundings = {
  vocabulary: Vocabulary;
  members: readonly { id: string; name: string; mail: string }[];
};

/** Reads and checks the invented library ("content/library/samples"). For the demonstration only. */
export async function readLibrarySamples(
  path: string,
  { vocabulary, members: people }: Surroundings,
): Promise<LibrarySamplesReading> {
  const files = await readSampleLibraryFiles(path);
  const members = new Map(people.map((member) => [member.id, member]));
  checkLibrarySamples(files, knownIds(vocabulary, people));
  const problems = inFileOrder(files.folder.problems);
  return { samples: hasFaults(problems) ? null : toLibrarySamples(files, members), problems };
}

function knownIds(vocabulary: Vocabulary, members: readonly { id: string }[]): KnownIds {
  const ids = (terms: readonly { id: string }[]) => new Set(terms.map(({ id }) => id));
  const { types, topics, audiences, places, licences, permissions } = vocabulary;
  return {
    members: ids(members),
    types: ids(types),
    topics: ids(topics),
    audiences: ids(audiences),
    places: ids(places),
    licences: ids(licences),
    permissions: ids(permissions),
  };
}

type Members = ReadonlyMap<string, { name: string; mail: string }>;

function toLibrarySamples(files: SampleLibraryFiles, members: Members): LibrarySamples {
  return {
    spaces: (files.spaces?.value ?? []).map(toSpace),
    resources: files.resources.map((resource) => toResource(resource, files.earlier, members)),
    collections: (files.collections?.value ?? []).map(({ resources, space, ...collection }) => ({
      ...collection,
      spaceId: space ?? null,
      resourceIds: resources,
    })),
  };
}

type SpaceLine = NonNullable<SampleLibraryFiles["spaces"]>["value"][number];

function toSpace({ members: memberIds, host, gathers, ...space }: SpaceLine) {
  return { ...space, hostId: host ?? null, gathers: gathers ?? null, memberIds };
}

function toResource(
  { id, value }: SampleLibraryFiles["resources"][number],
  earlier: SampleLibraryFiles["earlier"],
  members: Members,
): SampleResource {
  const owner = members.get(value.owner);
  return {
    id,
    fields: {
      ...saidOf(value),
      author: value.author ?? owner?.name ?? "",
      organisation: value.organisation,
      contact: owner?.mail ?? "",
      credit: value.credit ?? `${value.title}, by ${value.organisation}. A sample: it was written for a demonstration.`,
    },
    madeMonthsAgo: value.madeMonthsAgo,
    ownerId: value.owner,
    visibility: value.visibility,
    spaceId: value.space ?? null,
    publishedDaysAgo: value.publishedDaysAgo ?? null,
    reviewInDays: value.reviewInDays ?? null,
    embargoDays: value.embargoDays ?? null,
    withdrawn: value.withdrawn ?? null,
    versions: [...earlierOf(id, earlier), newestOf(value)],
  };
}

type Value = SampleLibraryFiles["resources"][number]["value"];

function saidOf({
  title,
  summary,
  type,
  topics,
  audiences,
  places,
  language,
  licence,
  permission,
  notesAllowed,
}: Value) {
  return { title, summary, type, topics, audiences, places, language, licence, permission, notesAllowed };
}

function earlierOf(id: string, earlier: SampleLibraryFiles["earlier"]): SampleVersion[] {
  return earlier
    .filter((one) => one.id === id)
    .sort((a, b) => a.number - b.number)
    .map(({ value }) => ({ ...value, url: null }));
}

function newestOf(value: Value): SampleVersion {
  const { files, url = null, why } = value;
  return { files, url, why, daysAgo: value.versionDaysAgo ?? value.publishedDaysAgo ?? 0 };
}
