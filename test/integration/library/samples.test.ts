import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readWordsToAvoid } from "#app/publishing/guide/read-words-to-avoid.ts";
import { readingGrade } from "#app/publishing/guide/reading-grade.ts";
import { readVocabulary } from "#app/publishing/library/read-vocabulary.ts";
import { readLibrarySamples } from "#app/publishing/library-samples/read-library-samples.ts";
import { readSampleLibraryFiles } from "#app/publishing/library-samples/sample-library-files.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { readSamples } from "#app/publishing/region/read-samples.ts";
import { madeFrom } from "#commands/make-sample-files/made-from.ts";

const folder = "content/library/samples";
const largestFile = 300 * 1024;
const largestWhole = 6 * 1024 * 1024;

const files = await readSampleLibraryFiles(folder);
const { samples, problems } = await read();

async function read() {
  const { region } = await readRegion("content/region", "2026-01-05");
  if (region === null) throw new Error("The region cannot be read");
  const { vocabulary } = await readVocabulary("content/library", region);
  const people = await readSamples("content/region/samples", region);
  if (vocabulary === null || people.samples === null) throw new Error("The samples' surroundings cannot be read");
  return readLibrarySamples(folder, { vocabulary, members: people.samples.members });
}

test("every id in the library's samples is explained, and every file that they name is made", () => {
  expect(problems).toEqual([]);
  expect(samples?.resources.length).toBeGreaterThanOrEqual(60);
  expect(samples?.collections.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["new-link-workers", "commissioners", "running-a-group"]),
  );
  expect(samples?.spaces[0]).toMatchObject({ id: "steering-group", seenBy: "space", joining: "by-invitation" });
});

test("a sample that names somebody or something unknown is told of with its file and line", async () => {
  const vocabulary = { types: [], topics: [], audiences: [], places: [], licences: [], permissions: [], synonyms: [] };
  const without = await readLibrarySamples(folder, { vocabulary, members: [] });
  expect(without.samples).toBeNull();
  expect(without.problems).toContainEqual(
    expect.objectContaining({
      file: join(folder, "resources/lone-working.md"),
      sentence: expect.stringContaining("owner"),
    }),
  );
});

test("every state that a resource can be in has a sample", () => {
  const all = samples?.resources ?? [];
  expect(new Set(all.map(({ visibility }) => visibility))).toEqual(new Set(["draft", "space", "members", "public"]));
  expect(all.some(({ embargoDays }) => embargoDays !== null)).toBe(true);
  expect(all.some(({ withdrawn }) => withdrawn !== null)).toBe(true);
  expect(all.some(({ reviewInDays }) => reviewInDays !== null && reviewInDays < 0)).toBe(true);
  expect(all.some(({ versions }) => versions.length > 2)).toBe(true);
  expect(all.some(({ versions }) => versions.at(-1)?.url !== null)).toBe(true);
  expect(all.flatMap(({ versions }) => versions.flatMap(({ files }) => files))).toContain(
    "The team's slides; v=2 (final).pptx",
  );
});

test("the versions of a sample stand in the order in which they were made", () => {
  for (const { id, versions } of samples?.resources ?? []) {
    const days = versions.map(({ daysAgo }) => daysAgo);
    expect(days, id).toEqual([...days].sort((a, b) => b - a));
  }
});

test("the files are small enough to be carried with the site", async () => {
  const sizes = await Promise.all([...files.made].map(async (name) => (await stat(join(folder, "files", name))).size));
  expect(Math.max(...sizes)).toBeLessThan(largestFile);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(largestWhole);
});

test("the files were made from the words as they are now", async () => {
  const kept = await readFile(join(folder, "made-from.txt"), "utf8");
  expect(await madeFrom(folder, files), "Run: npm run -s samples:make").toBe(kept);
});

test("the samples keep to the words of the house", async () => {
  const { words } = await readWordsToAvoid("content/guide/words-to-avoid.yaml");
  const avoided = new RegExp(`(?<![\\p{L}-])(${words.map(({ avoid }) => avoid).join("|")})(?![\\p{L}-])`, "iu");
  for (const { file } of [...files.resources, ...files.earlier]) {
    const text = await readFile(join(folder, file), "utf8");
    expect(avoided.exec(text)?.[0] ?? "", file).toBe("");
    expect(text.replaceAll("![", ""), file).not.toContain("!");
  }
});

test("what people read before they open a public resource is easy to read", () => {
  for (const { id, fields, visibility } of samples?.resources ?? []) {
    if (visibility !== "public") continue;
    const forEverybody = fields.audiences.some((audience) => audience === "people" || audience === "families");
    expect(readingGrade(fields.summary) ?? 0, `${id}: ${fields.summary}`).toBeLessThanOrEqual(forEverybody ? 7 : 9.5);
  }
});

test("every document has some hundred words and says where it comes from", () => {
  for (const { file, body, value } of files.resources) {
    if (value.url !== undefined) continue;
    const words = body.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
    expect(words.length, file).toBeGreaterThan(150);
    if (!value.faults.includes("picture-only")) expect(body, file).toContain("## Where this comes from");
  }
});

test("no phone number stands in the samples but the ones that never change, and one kept for drama", () => {
  for (const { file, body } of files.resources) {
    const long = body.match(/\b0\d[\d ]{7,}\d\b/g) ?? [];
    expect(
      long.filter((number) => !/^01632 960\d{3}$/.test(number)),
      file,
    ).toEqual([]);
  }
});
