import fc from "fast-check";
import { expect, test } from "vitest";
import { makePostRenderer } from "#app/publishing/make-post-renderer.ts";
import { renderWrittenText } from "#app/publishing/written-text.ts";
import { longestPost, whyPostNot } from "#app/domain/discussion/why-post-not.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";

/** What knots a renderer of Markdown: nesting, half-open marks, lists in lists, tables, links in links, references. */
const knots: Record<string, (times: number) => string> = {
  "quotes in quotes": (times) => `${"> ".repeat(times)}deep`,
  "quotes in quotes, line by line": (times) =>
    Array.from({ length: times }, (_, at) => `${">".repeat(at + 1)} a`).join("\n"),
  "lists in lists": (times) => Array.from({ length: times }, (_, at) => `${"  ".repeat(at)}- a`).join("\n"),
  stars: (times) => "*a **b ".repeat(times),
  brackets: (times) => "[".repeat(times),
  "links that do not end": (times) => "[a](b".repeat(times),
  backticks: (times) => Array.from({ length: times }, (_, at) => "`".repeat((at % 7) + 1)).join(" a "),
  "angle brackets": (times) => "<a ".repeat(times),
  references: (times) => Array.from({ length: times }, (_, at) => `[a${at}]: b\n[a${at}]`).join("\n"),
  "table rows": (times) => `|a|b|\n|-|-|\n${"|a|b|\n".repeat(times)}`,
  lines: (times) => "a\n".repeat(times),
  "empty lines": (times) => "a\n\n".repeat(times),
  tildes: (times) => "~~a ".repeat(times),
  "headings under": (times) => "a\n=\n".repeat(times),
};

test.each(Object.entries(knots))(
  "a post of %s as long as a post may be is rendered, with every letter safe",
  (_name, knot) => {
    const body = knot(10_000).slice(0, longestPost);
    const html = renderWrittenText(body);
    expect(html).not.toMatch(/<(script|img|iframe|style|table|a href="b)/);
    expect(html.length).toBeLessThan(body.length * 12 + 1000);
  },
);

test("a quote in a quote, two hundred times, is shown as it was typed and not as two hundred boxes", () => {
  expect(renderWrittenText(`${">".repeat(200)} deep`)).not.toContain("<blockquote>");
});

test("ten thousand lines and a megabyte of emoji are too long for a post", () => {
  expect(whyPostNot("a\n".repeat(10_000), false)).toEqual({ kind: "too-long" });
  expect(whyPostNot("🙂".repeat(262_144), false)).toEqual({ kind: "too-long" });
  expect(whyPostNot("🙂".repeat(longestPost), false)).toBeNull();
});

test("marks that turn text round or hide in it are gone before a post is kept, and a number in them is found", () => {
  expect(cleanText("evil\u202Etxt.exe\u200B\u2066 a\u2069")).toBe("eviltxt.exe a");
  expect(whyPostNot(cleanText("NHS 943\u200B476\u200B5919"), false)).toMatchObject({ kind: "looks-personal" });
});

test("whatever is typed, nothing that runs or loads comes out, and what is opened is closed", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "</p>",
      "<b>",
      "](",
      "[",
      "`",
      "```\n",
      "> ",
      "\n\n",
      "- ",
      "*",
      "_",
      "javascript:",
      "&lt;",
      '"',
      "onerror=",
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const html = renderWrittenText(pieces.join(""));
      expect(html).not.toMatch(/<(?!\/?(?:p|br|strong|em|del|ul|ol|li|blockquote|code|pre|a|h3)\b)/);
      expect(html).not.toMatch(/<[a-z][^>]*\son/);
      expect(html).not.toMatch(/href="(?!https?:|mailto:|tel:|[^":]*")/);
    }),
  );
});

test("a post is rendered once while its words stay, anew when they change, and the longest unread one goes first", () => {
  const rendered: string[] = [];
  const render = makePostRenderer((words) => {
    rendered.push(words);
    return `<p>${words}</p>`;
  }, 1700);
  const read = (id: string, body: string) => render({ id, body });
  expect([read("a", "one"), read("a", "one"), read("a", "two"), read("b", "three")]).toEqual([
    "<p>one</p>",
    "<p>one</p>",
    "<p>two</p>",
    "<p>three</p>",
  ]);
  expect(rendered).toEqual(["one", "two", "three"]);
  read("c", "four");
  read("a", "two");
  read("d", "five");
  expect(rendered).toEqual(["one", "two", "three", "four", "five"]);
  read("b", "three");
  expect(rendered.at(-1)).toBe("three");
});
