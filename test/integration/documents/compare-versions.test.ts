import { expect, test } from "vitest";
import { pageChangeWords } from "#app/domain/documents/page-change.ts";
import { compareVersions } from "#app/documents/compare-versions.ts";
import { pageFingerprint } from "#app/documents/page-fingerprint.ts";

const deck = (...slides: [title: string, words: string][]) =>
  slides.map(([title, words], at) => {
    const blocks = [{ kind: "paragraph" as const, runs: [{ text: words }] }];
    return { number: at + 1, title, blocks, hidden: false, fingerprint: pageFingerprint({ title, blocks }) };
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
  expect(compareVersions(first, second)).toMatchObject([
    {
      words: expect.arrayContaining([
        { kind: "removed", text: "Twelve" },
        { kind: "added", text: "Thirty" },
      ]) as unknown,
    },
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
