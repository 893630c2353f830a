import { expect, test } from "vitest";
import { makeDeck } from "#commands/make-sample-files/make-deck.ts";
import { makePdf } from "#commands/make-sample-files/make-pdf.ts";
import { makeSlidePdf } from "#commands/make-sample-files/make-slide-pdf.ts";
import { makeWord } from "#commands/make-sample-files/make-word.ts";
import { partsOf } from "#commands/make-sample-files/parts.ts";
import { pictureOf } from "#commands/make-sample-files/pictures.ts";
import { slidesOf } from "#commands/make-sample-files/slides.ts";

const words = `## Who comes

See [the page](https://example.org/).

![Bars: women 3, men 2.](chart-who)

> Only for the speaker.

## Not yet (hidden)

| What | When |
|---|---|
| Tea | ten |
`;

const recipe = {
  title: "A small sample",
  organisation: "Sample Group",
  language: "en",
  parts: partsOf(words),
  charts: { "chart-who": { Women: 3, Men: 2 } },
  large: false,
  faults: new Set<string>(),
};

test("the same words make the same bytes, whatever the kind of file", async () => {
  for (const make of [makeWord, makeDeck, makePdf, makeSlidePdf])
    expect((await make(recipe)).equals(await make(recipe)), make.name).toBe(true);
});

test("a heading begins a slide, lines with > are for the speaker alone, and a slide can be hidden", () => {
  const slides = slidesOf(recipe.parts);
  expect(slides.map(({ title, hidden, notes }) => ({ title, hidden, notes }))).toEqual([
    { title: "Who comes", hidden: false, notes: "Only for the speaker." },
    { title: "Not yet", hidden: true, notes: "" },
  ]);
  expect(slides[0]?.parts.map(({ kind }) => kind)).toEqual(["paragraph", "picture"]);
});

test("a picture that nobody can draw, and words of a kind that no file can show, are refused", () => {
  expect(() => pictureOf("scene-moonbase", {})).toThrow("scene-moonbase");
  expect(() => partsOf("```\ncode\n```")).toThrow("do not use code");
});
