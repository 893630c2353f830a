import { expect, test } from "vitest";
import type { Block } from "#app/domain/documents/block.ts";
import { pageChangeWords } from "#app/domain/documents/page-change.ts";
import { withLittleAround } from "#app/domain/documents/with-little-around.ts";
import { compareVersions } from "#app/documents/compare-versions.ts";
import { pageFingerprint } from "#app/documents/page-fingerprint.ts";
import { wordChanges } from "#app/documents/word-changes.ts";

const deck = (...slides: [title: string, words: string][]) =>
  slides.map(([title, words], at) => {
    const blocks = [{ kind: "paragraph" as const, runs: [{ text: words }] }];
    return { number: at + 1, title, blocks, notes: [], fingerprint: pageFingerprint({ title, blocks }) };
  });
const told = (...[old, current]: Parameters<typeof compareVersions>) =>
  compareVersions(old, current).map((change) => pageChangeWords(change, "slide"));

const first = deck(
  ["Walking", "We walk by the sea on Mondays"],
  ["Singing", "We sing in the hall on Tuesdays"],
  ["Digging", "We dig at the allotment on Fridays"],
  ["Figures", "Twelve people came in May"],
);

test("the slide that changed is named, with its words before and after, and no other", () => {
  const second = deck(
    ["Walking", "We walk by the sea on Mondays"],
    ["Singing", "We sing in the hall on Tuesdays"],
    ["Digging", "We dig at the allotment on Fridays"],
    ["Figures", "Thirty people came in May"],
  );
  expect(told(first, second)).toEqual(["Slide 4 changed"]);
  const words = wordChanges("Figures\nTwelve people came in May", "Figures\nThirty people came in May");
  expect(words).toEqual([
    { kind: "same", text: "Figures\n" },
    { kind: "removed", text: "Twelve" },
    { kind: "added", text: "Thirty" },
    { kind: "same", text: " people came in May" },
  ]);
});

test("slides that came, went or changed places are told, and the others have not moved", () => {
  const second = deck(
    ["New here", "Something quite different about boats"],
    ["Walking", "We walk by the sea on Mondays"],
    ["Figures", "Twelve people came in May"],
    ["Digging", "We dig at the allotment on Fridays"],
  );
  expect(told(first, second)).toEqual(["Slide 1 is new", "Slide 2 was taken out", "Slide 3 is now slide 4"]);
  expect(told(first, first)).toEqual([]);
});

test("a page keeps its fingerprint while its words stay the same, whatever else changes", () => {
  const words = { title: "A", blocks: [{ kind: "paragraph" as const, runs: [{ text: "Some words" }] }] };
  const linked = {
    title: "A",
    blocks: [{ kind: "paragraph" as const, runs: [{ text: "Some " }, { text: "words", href: "https://example.org" }] }],
  };
  const other = { title: "A", blocks: [{ kind: "paragraph" as const, runs: [{ text: "Other words" }] }] };
  expect(pageFingerprint(linked)).toBe(pageFingerprint(words));
  expect(pageFingerprint(other)).not.toBe(pageFingerprint(words));
});

test("a table, the description of a picture and the speaker notes count as what changed, notes for those who may see them", () => {
  const slide = (alt: string, cell: string, notes: string) => {
    const blocks: Block[] = [
      { kind: "picture", alt },
      { kind: "table", header: ["Month"], rows: [[cell]] },
    ];
    const fingerprint = pageFingerprint({ title: "Figures", blocks });
    const spoken: Block[] = notes === "" ? [] : [{ kind: "paragraph", runs: [{ text: notes }] }];
    return [{ number: 1, title: "Figures", blocks, notes: spoken, fingerprint }];
  };
  const old = slide("A chart that rises", "May", "Breathe");
  expect(told(old, slide("A chart that falls", "May", "Breathe"))).toEqual(["Slide 1 changed"]);
  expect(told(old, slide("A chart that rises", "June", "Breathe"))).toEqual(["Slide 1 changed"]);
  expect(told(old, slide("A chart that rises", "May", "Smile"))).toEqual(["The speaker notes of slide 1 changed"]);
  expect(told(slide("A", "May", ""), slide("A", "May", ""))).toEqual([]);
});

test("a thousand pages that were all written anew are compared without a long wait, and each is still told", () => {
  const made = (seed: number) =>
    deck(...Array.from({ length: 1_000 }, (_, at): [string, string] => [`${at + 1}`, `words ${seed * 5_000 + at}`]));
  expect(told(made(1), made(2))).toHaveLength(1_000);
});

test("long stretches that stayed the same are cut to what stands beside a change", () => {
  const calm = "all is as it was ".repeat(40);
  const short = withLittleAround(wordChanges(`${calm}ten ${calm}`, `${calm}eleven ${calm}`));
  expect(short.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
  expect(short[0]?.text).toMatch(/^… .*as it was $/);
  expect(short[3]?.text).toMatch(/^ all is .*…$/);
  expect(short.every(({ text }) => text.length < 100)).toBe(true);
});
