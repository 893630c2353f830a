import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextArea } from "#app/ui/text-area/text-area.tsx";

const shown = (value: string | undefined) =>
  renderToStaticMarkup(
    createElement(TextArea, { id: "words", name: "words", label: "Your message", maxLetters: 10_000, value }),
  );

test("thousands are said with a comma, as people write them", () => {
  expect(shown(undefined)).toContain("You can write up to 10,000 letters.");
  expect(shown("a")).toContain("You have 9,999 letters left.");
  expect(shown("a".repeat(11_234))).toContain("This is 1,234 letters too long.");
});
