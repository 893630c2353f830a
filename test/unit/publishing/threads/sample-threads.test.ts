import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { whyPostNot } from "#app/domain/discussion/why-post-not.ts";
import { whyTitleNot } from "#app/domain/discussion/why-title-not.ts";
import { findPersonalData } from "#app/domain/documents/guard/find-personal-data.ts";
import { readWordsToAvoid } from "#app/publishing/guide/read-words-to-avoid.ts";
import { readVocabulary } from "#app/publishing/library/read-vocabulary.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { readSamples } from "#app/publishing/region/read-samples.ts";
import { readSampleThreads } from "#app/publishing/threads/read-sample-threads.ts";
import { threadsIn } from "#app/publishing/threads/threads-in.ts";

const threads = await read();

async function read() {
  const { region } = await readRegion("content/region", "2026-01-05");
  if (region === null) throw new Error("The region cannot be read");
  const { vocabulary } = await readVocabulary("content/library", region);
  const { samples } = await readSamples("content/region/samples", region);
  if (vocabulary === null || samples === null) throw new Error("The threads' surroundings cannot be read");
  return threadsIn("content").read({ topics: vocabulary.topics, members: samples.members });
}

test("the demonstration has six spaces of discussions, with threads that run over several pages and some that are short", () => {
  const spaces = new Set(threads.map(({ spaceId }) => spaceId));
  expect(spaces).toEqual(
    new Set(["conferences", "hellos", "link-workers", "noticeboard", "questions", "steering-group"]),
  );
  expect(threads.length).toBeGreaterThanOrEqual(60);
  const lengths = threads.map(({ posts }) => posts.length);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThanOrEqual(600);
  expect(Math.max(...lengths)).toBeGreaterThan(50);
  expect(lengths.some((length) => length <= 3)).toBe(true);
  expect(new Set(threads.map(({ kind }) => kind))).toEqual(new Set(["talk", "question", "notice", "hello"]));
});

test("every invented post could have been sent from the form, and gives nobody away", () => {
  for (const { title, summary, posts } of threads) {
    expect(whyTitleNot(title), title).toBeNull();
    expect(findPersonalData(`${title}\n\n${summary}`), title).toEqual([]);
    for (const { body } of posts) expect(whyPostNot(body, false, title), body).toBeNull();
  }
});

test("the invented discussions keep to the words of the house", async () => {
  const { words } = await readWordsToAvoid("content/guide/words-to-avoid.yaml");
  const avoided = new RegExp(`(?<![\\p{L}-])(${words.map(({ avoid }) => avoid).join("|")})(?![\\p{L}-])`, "iu");
  for (const { title, summary, posts } of threads)
    for (const text of [title, summary, ...posts.map(({ body }) => body)]) {
      expect(avoided.exec(text)?.[0] ?? "", text).toBe("");
      expect(text).not.toContain("!");
    }
});

test("what an invented thread names and nothing explains is told of with its file and line", async () => {
  const refused = refusalOf([
    "threads:",
    "  - title: Who lends a hall?",
    "    daysAgo: 1",
    "    about: { resource: nowhere }",
    "    helped: 3",
    "    noticeKind: job",
    "    posts:",
    "      - by: ann",
    "        body: Who?",
    "      - by: bob",
    "        hoursAfter: 30",
    "        replyTo: 2",
    "        body: I do.",
  ]);
  await expect(refused).rejects.toThrow(/talk\.yaml:3: .*before today/);
  await expect(refused).rejects.toThrow(/talk\.yaml:4: about: nowhere is not in/);
  await expect(refused).rejects.toThrow(/talk\.yaml:5: helped: there is no post 3/);
  await expect(refused).rejects.toThrow(/talk\.yaml:\d+: A notice has noticeKind and endsOnDays/);
  await expect(refused).rejects.toThrow(/talk\.yaml:10: by: bob is not in people\.yaml/);
  await expect(refused).rejects.toThrow(/talk\.yaml:12: replyTo: post 2 does not come before/);
  await expect(refused).rejects.toThrow(/talk\.yaml:1: talk is not in spaces\.yaml/);
});

test("a thread without a post, or with a key that nobody knows, is told of with its file and line", async () => {
  const refused = refusalOf(["threads:", "  - title: Nobody", "    daysAgo: 3", "    colour: red", "    posts: []"]);
  await expect(refused).rejects.toThrow(/talk\.yaml:4: colour: this key is not known/);
  await expect(refused).rejects.toThrow(/talk\.yaml:5: threads\.0\.posts: A thread has at least one post/);
});

async function refusalOf(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "threads-"));
  try {
    writeFileSync(join(folder, "talk.yaml"), `${lines.join("\n")}\n`);
    const none = new Set<string>();
    return await readSampleThreads(folder, {
      members: new Set(["ann"]),
      resources: none,
      sessions: none,
      spaces: none,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
