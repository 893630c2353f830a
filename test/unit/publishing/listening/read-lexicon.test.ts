import { expect, test } from "vitest";
import { readLexicon } from "#app/publishing/listening/read-lexicon.ts";
import { realNeedIds } from "#test/unit/domain/listening/real-lexicon.ts";
import { contentCopy } from "#test/unit/publishing/region/content-copy.ts";

const source = "content/listening";

test("the lexicon that ships is whole, and its version changes with any of its files", async () => {
  const before = await readLexicon(source, realNeedIds());
  expect(before.problems).toEqual([]);
  expect(before.lexicon?.version).toMatch(/^[0-9a-f]{64}$/);
  await using copy = await contentCopy(source);
  const same = await readLexicon(copy.folder, realNeedIds());
  expect(same.lexicon?.version).toBe(before.lexicon?.version);
  await copy.edit("idioms/everyday.yaml", (text) => `${text}- as safe as houses\n`);
  const after = await readLexicon(copy.folder, realNeedIds());
  expect(after.lexicon?.version).not.toBe(before.lexicon?.version);
});

type Breaking = [what: string, file: string, change: (text: string) => string, sentence: RegExp];

const breakings: Breaking[] = [
  ["a bracket is not closed", "risk/voices.yaml", (t) => t.replace(")", ""), /a "\(" is not closed/],
  [
    "a kind is misspelt",
    "risk/abuse.yaml",
    (t) => t.replace("kind: abuse", "kind: abuze"),
    /can be: suicide, self-harm/,
  ],
  ["a level is not one", "risk/abuse.yaml", (t) => t.replace("level: kind", "level: D"), /can be: A, B, C, kind/],
  [
    "a rule is there twice",
    "risk/suicide.yaml",
    (t) => t.replace("id: suicide-intent", "id: suicide-kill-self"),
    /suicide-kill-self: this rule is already in risk\/suicide\.yaml/,
  ],
  [
    "a key is not known",
    "risk/suicide.yaml",
    (t) => t.replace("level: A", "levle: A"),
    /"levle" is not a key that is known here\. The keys are listed in content\/listening\/README\.md/,
  ],
  ["a group is not there", "groups/death.yaml", (t) => t.replace("<pills>", "<pillz>"), /There is no group <pillz>/],
  [
    "a group uses itself",
    "groups/people.yaml",
    (t) => t.replace("me:\n", "me:\n  - so <me>\n"),
    /me: this group uses itself/,
  ],
  [
    "a need is not the region's",
    "needs/company.yaml",
    (t) => t.replace("need: company", "need: friends"),
    /There is no need "friends"/,
  ],
  [
    "a spelling stands for two things",
    "spellings/text-speak.yaml",
    (t) => `${t}divvent: do not\n`,
    /"divvent" is already in/,
  ],
  ["a spelling is two words", "spellings/emoji.yaml", (t) => `${t}no way: never\n`, /"no way" must be one word/],
  ["a word is alike two", "alike.yaml", (t) => `${t}no way: noway\n`, /"no way" must be one word/],
  ["a denial may stand for another word", "alike.yaml", (t) => `${t}no: know\n`, /must not stand for another/],
  [
    "a list of the scope is missing",
    "scope.yaml",
    (t) => t.replace(/^story:$/m, "storey:"),
    /"storey" is not a key|"story" is missing/,
  ],
  [
    "a field of hints is there twice",
    "hints/when.yaml",
    (t) => t.replace("field: when", "field: death"),
    /death: this field is already in hints\/death\.yaml/,
  ],
  [
    "a sum names a field that is not there",
    "hint-sums.yaml",
    (t) => t.replace("- [when]", "- [whenever]"),
    /There is no field "whenever"/,
  ],
  [
    "a sum is there twice",
    "hint-sums.yaml",
    (t) => t.replace("id: act-and-when", "id: made-ready"),
    /made-ready: this sum is already in line/,
  ],
  [
    "points are not a number",
    "hint-sums.yaml",
    (t) => t.replace("points: 5", "points: many"),
    /write a number in figures/,
  ],
  ["a line is not YAML", "idioms/everyday.yaml", (t) => `${t}- "open\n`, /cannot be read as YAML/],
];

test.each(breakings)(
  "when %s, the start is stopped with file, line and reason",
  async (_what, file, change, sentence) => {
    await using copy = await contentCopy(source);
    const line = await copy.edit(file, change);
    const { lexicon, problems } = await readLexicon(copy.folder, realNeedIds());
    expect(lexicon).toBeNull();
    const told = problems.filter((problem) => sentence.test(problem.sentence));
    expect(told).not.toEqual([]);
    expect(told.every(({ severity }) => severity === "fault")).toBe(true);
    expect(
      told.some((problem) => problem.file === `${copy.folder}/${file}` && Math.abs(problem.line - line) <= 1),
    ).toBe(true);
  },
);

test("a missing folder and a missing group of the scope are told", async () => {
  await using copy = await contentCopy(source);
  await copy.remove("groups/scope-words.yaml");
  await copy.remove("spellings/emoji.yaml");
  const { lexicon, problems } = await readLexicon(copy.folder, realNeedIds());
  expect(lexicon).toBeNull();
  expect(problems.map(({ sentence }) => sentence)).toContain('There is no group "negators", and the scope needs it.');
});
