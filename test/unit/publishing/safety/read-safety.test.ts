import { expect, test } from "vitest";
import { showSafetyTexts } from "#app/domain/region/show-safety-text.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { readSafety } from "#app/publishing/safety/read-safety.ts";
import { contentCopy } from "../region/content-copy.ts";

const { region } = await readRegion("content/region", "2026-11-22");
if (!region) throw new Error("the region that ships has faults");
const { texts, problems } = await readSafety("content/safety", region);
if (!texts) throw new Error("the safety wording that ships has faults");

test("the safety wording that ships has no fault", () => {
  expect(problems).toEqual([]);
  expect(texts.length).toBeGreaterThanOrEqual(14);
});

test("no text holds a phone number of its own, and none uses an exclamation mark", () => {
  for (const { html, title } of texts) {
    expect(html.replace(/\{[^}]*\}|href="[^"]*"|&#\d+;/g, "")).not.toMatch(/\d{3}/);
    expect(html + title).not.toContain("!");
  }
});

test("what a child reads names childline and never a line for adults", () => {
  const child = texts.filter(({ reader }) => reader === "child");
  expect(child.map(({ id }) => id)).toEqual(["under-18-after-call", "under-18"]);
  for (const { html, helplines, councilLine } of child) {
    expect(html).toContain("{helpline:childline}");
    expect(helplines.map((id) => region.helplines.find((line) => line.id === id)?.ages)).not.toContain("adults");
    expect(councilLine).toBe("child");
  }
});

test("the texts for danger, for thoughts of ending life and for fear of someone say that nobody is reading yet", () => {
  const ids = [
    "danger-now",
    "thinking-about-ending",
    "afraid-of-someone",
    "heard-life",
    "heard-talk",
    "nobody-reading",
  ];
  const shown = showSafetyTexts(texts, ids, region, { live: false, today: "2026-11-22" });
  expect(shown.map(({ id }) => id)).toEqual(ids);
  for (const { id, html } of shown) {
    expect(html, id).toContain("<p>Nobody is reading this yet, so please do not wait for us.</p>");
    if (id !== "nobody-reading") expect(html, id).toContain('<a href="tel:999">999</a>');
  }
});

const breakings: [what: string, file: string, change: (text: string) => string, line: number, sentence: RegExp][] = [
  [
    "a number is written in the words",
    "rather-not-say.md",
    (t) => t.replace("{helpline:samaritans}", "116 123"),
    15,
    /A number is written in the words/,
  ],
  [
    "a placeholder is misspelt",
    "rather-not-say.md",
    (t) => t.replace("{helpline:samaritans}", "{helplin:samaritans}"),
    15,
    /placeholder is not written right/,
  ],
  [
    "a helpline that may be unconfirmed stands in a sentence",
    "rather-not-say.md",
    (t) => t.replace("{helpline:samaritans}", "{helpline:shout}"),
    15,
    /may not stand in the words/,
  ],
  [
    "a listed helpline is not there",
    "danger-now.md",
    (t) => t.replace("emergency-text]", "nobody]"),
    7,
    /"nobody" is not in helplines\.csv/,
  ],
  [
    "a child is shown the adults' line",
    "under-18.md",
    (t) => t.replace("councilLine: child", "councilLine: adult"),
    8,
    /never shown to a child/,
  ],
  [
    "a child is shown a helpline for adults",
    "under-18.md",
    (t) => t.replace("[shout,", "[shelter,"),
    7,
    /"shelter" is for adults/,
  ],
  [
    "the id is not the file's name",
    "help-now.md",
    (t) => t.replace("id: help-now", "id: help"),
    2,
    /not the file's name/,
  ],
  [
    "the words point at a list that may be empty",
    "help-now.md",
    (t) => t.replace("Nobody on this site", "Ring the people below. Nobody on this site"),
    18,
    /Do not point at what is below/,
  ],
  [
    "HTML is written",
    "help-now.md",
    (t) => t.replace("Nobody on this site", "<b>Nobody</b> on this site"),
    18,
    /HTML is not used/,
  ],
  [
    "a link leads somewhere unsafe",
    "outside-region.md",
    (t) => t.replace("https://social", "http://social"),
    15,
    /link must begin/,
  ],
  [
    "the words say themselves that nobody is reading",
    "danger-now.md",
    (t) => t.replace("{text:nobody-reading}", "Nobody is reading this yet."),
    19,
    /Write \{text:nobody-reading\}/,
  ],
  [
    "a text inside another one stands in the middle of a line",
    "danger-now.md",
    (t) => t.replace("{text:nobody-reading}", "So: {text:nobody-reading}"),
    19,
    /on a line of its own/,
  ],
  [
    "a text inside another one has no empty line after it",
    "danger-now.md",
    (t) => t.replace("{text:nobody-reading}\n", "{text:nobody-reading}"),
    19,
    /on a line of its own/,
  ],
  [
    "a text stands inside another one that may not",
    "danger-now.md",
    (t) => t.replace("{text:nobody-reading}", "{text:help-now}"),
    19,
    /may not stand here/,
  ],
  [
    "a call is promised where none was asked for",
    "danger-now.md",
    (t) => t.replace("{text:nobody-reading}", "{call:promise}"),
    19,
    /may not stand here: \{call:promise\} is for words/,
  ],
  [
    "a promise stands in a title",
    "call-asked-for.md",
    (t) => t.replace("title: You", "title: You {call:promise}"),
    4,
    /only a setting/,
  ],
  [
    "a text says by itself who reads now",
    "danger-now.md",
    (t) => t.replace("We cannot send help to you.", "Emma reads this now."),
    21,
    /\{reading:now\} says it/,
  ],
  [
    "who reads stands where no messages are read",
    "danger-now.md",
    (t) => t.replace("{text:nobody-reading}", "{reading:now}"),
    19,
    /may not stand here: \{reading:now\} is for words/,
  ],
  [
    "a text of who reads does not say it",
    "read-later.md",
    (t) => t.replace("{reading:now} ", ""),
    8,
    /\{reading:now\} is missing/,
  ],
  [
    "who reads stands in a title",
    "read-later.md",
    (t) => t.replace("title: When", "title: Now {reading:now} When"),
    4,
    /only a setting/,
  ],
  ["a key is misspelt", "help-now.md", (t) => t.replace("urgency:", "urgancy:"), 5, /urgancy: this key is not known/],
  ["the first lines are gone", "help-now.md", (t) => t.replace("---\n", ""), 1, /must begin with ---/],
];

test.each(breakings)(
  "when %s, the check names the file, the line and the reason",
  async (_what, file, change, line, sentence) => {
    await using copy = await contentCopy("content/safety");
    await copy.edit(file, change);
    const reading = await readSafety(copy.folder, region);
    expect(reading.texts).toBeNull();
    expect(reading.problems).toContainEqual({
      file: `${copy.folder}/${file}`,
      line,
      sentence: expect.stringMatching(sentence),
      severity: "fault",
    });
  },
);

test("a text that the guide names may not go away", async () => {
  await using copy = await contentCopy("content/safety");
  await copy.remove("under-18.md");
  const reading = await readSafety(copy.folder, region);
  expect(reading.texts).toBeNull();
  expect(reading.problems).toMatchObject([{ file: `${copy.folder}/under-18.md`, line: 1 }]);
});

test("a folder that is not there is one sentence, beside the texts that are missed", async () => {
  const reading = await readSafety("content/no-such-folder", region);
  expect(reading.texts).toBeNull();
  expect(reading.problems).toContainEqual(expect.objectContaining({ sentence: "This folder is missing." }));
});
