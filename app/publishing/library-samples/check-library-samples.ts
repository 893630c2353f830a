import type { SampleLibraryFiles } from "./sample-library-files.ts";

/** The ids that the samples may name: of members, and of each vocabulary. */
export type KnownIds = Record<
  "members" | "types" | "topics" | "audiences" | "places" | "licences" | "permissions",
  ReadonlySet<string>
>;

/** Tells of every id that nothing explains, every file that is not there, and every release that cannot be. */
export function checkLibrarySamples(files: SampleLibraryFiles, known: KnownIds): void {
  const ids = new Set(files.resources.map(({ id }) => id));
  const spaces = new Set((files.spaces?.value ?? []).map(({ id }) => id));
  for (const resource of files.resources) {
    checkWordsOfResource(files, resource, known);
    checkRelease(files, resource, { ids, spaces });
    checkFiles(files, resource);
  }
  checkEarlier(files, ids);
  checkCollections(files, { ids, spaces });
  checkSpaces(files, known.members);
}

function checkSpaces({ folder, spaces }: SampleLibraryFiles, known: ReadonlySet<string>): void {
  for (const [index, { members, host }] of (spaces?.value ?? []).entries()) {
    const fault = (place: PropertyKey[], sentence: string) =>
      folder.fault("spaces.yaml", spaces?.lineOf([index, ...place]) ?? 1, sentence);
    for (const [at, id] of members.entries())
      if (!known.has(id)) fault(["members", at], `members: ${id} is not in people.yaml.`);
    if (host !== undefined && !members.includes(host)) fault(["host"], `host: ${host} is not in its members.`);
  }
}

type Resource = SampleLibraryFiles["resources"][number];
type Own = Record<"ids" | "spaces", ReadonlySet<string>>;

function checkWordsOfResource(
  { folder }: SampleLibraryFiles,
  { file, value, lineOf }: Resource,
  known: KnownIds,
): void {
  const lists = { topics: value.topics, audiences: value.audiences, places: value.places };
  for (const key of ["topics", "audiences", "places"] as const) {
    for (const [at, id] of lists[key].entries())
      if (!known[key].has(id)) folder.fault(file, lineOf([key, at]), `${key}: ${id} is not in the vocabulary.`);
  }
  const singles = { owner: known.members, type: known.types, licence: known.licences, permission: known.permissions };
  for (const key of ["owner", "type", "licence", "permission"] as const) {
    if (!singles[key].has(value[key])) folder.fault(file, lineOf([key]), `${key}: ${value[key]} is not known.`);
  }
}

function checkRelease({ folder }: SampleLibraryFiles, { file, value, lineOf }: Resource, { ids, spaces }: Own): void {
  const fault = (key: string, sentence: string) => folder.fault(file, lineOf([key]), sentence);
  if ((value.visibility === "space") !== (value.space !== undefined))
    fault("visibility", "A resource of a space names its space, and no other does.");
  if (value.space !== undefined && !spaces.has(value.space))
    fault("space", `space: ${value.space} is not in spaces.yaml.`);
  if ((value.visibility === "draft") !== (value.publishedDaysAgo === undefined))
    fault("visibility", "A draft has no publishedDaysAgo, and everything else has one.");
  if (value.withdrawn && !ids.has(value.withdrawn.replacedBy))
    fault("withdrawn", `replacedBy: ${value.withdrawn.replacedBy} is not in resources.`);
}

function checkFiles({ folder, made }: SampleLibraryFiles, { file, value, lineOf }: Resource): void {
  if ((value.url === undefined) === (value.files.length === 0))
    folder.fault(file, lineOf(["files"]), "A resource has files or a url: one of the two.");
  for (const [at, name] of value.files.entries())
    if (!made.has(name)) folder.fault(file, lineOf(["files", at]), `files: ${name} is not made yet. ${howToMake}`);
}

const howToMake = "Run: npm run -s samples:make";

function checkEarlier({ folder, earlier, made }: SampleLibraryFiles, ids: ReadonlySet<string>): void {
  for (const { file, value, lineOf, id } of earlier) {
    if (!ids.has(id)) folder.fault(file, 1, `${id} is not in resources.`);
    for (const [at, name] of value.files.entries())
      if (!made.has(name)) folder.fault(file, lineOf(["files", at]), `files: ${name} is not made yet. ${howToMake}`);
  }
}

function checkCollections({ folder, collections }: SampleLibraryFiles, { ids, spaces }: Own): void {
  for (const [index, { resources, space }] of (collections?.value ?? []).entries()) {
    const fault = (place: PropertyKey[], sentence: string) =>
      folder.fault("collections.yaml", collections?.lineOf([index, ...place]) ?? 1, sentence);
    if (space !== undefined && !spaces.has(space)) fault(["space"], `space: ${space} is not in spaces.yaml.`);
    for (const [at, id] of resources.entries())
      if (!ids.has(id)) fault(["resources", at], `resources: ${id} is not in resources.`);
  }
}
