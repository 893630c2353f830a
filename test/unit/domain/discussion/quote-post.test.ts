import fc from "fast-check";
import { expect, test } from "vitest";
import { quotePost, quoteWords } from "#app/domain/discussion/quote-post.ts";

const address = "https://network.example.org/threads/12/posts/6";
const quote = (body: string, writer = "Nadia Khan") => quotePost({ number: 6, writer, body, address });

test("a quote says who wrote it, leads back to it, and holds its own words and not what it quoted", () => {
  expect(quote("> earlier words\n\nYes,\n\nwe do")).toBe(
    `Nadia Khan wrote in [post 6](${address}):\n\n> Yes,\n>\n> we do\n\n`,
  );
});

test("a name that looks like Markdown stays a name", () => {
  expect(quote("a", "[x](javascript:y) *b*")).toContain("\\[x\\](javascript:y) \\*b\\* wrote in [post 6](");
});

test("quoting what was quoted again and again never grows, and never makes quotes in quotes", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000, unit: "grapheme" }), (body) => {
      let words = body;
      for (let time = 0; time < 5; time += 1) words = quote(words);
      expect([...words].length).toBeLessThan(3200);
      expect(words).not.toMatch(/^>\s*>/m);
    }),
  );
});

test("words that somebody marked stand in the quote as they stood on the page, and addresses stay addresses", () => {
  const marked = (body: string) => quoteWords({ number: 6, writer: "Nadia Khan", body, address }).split("\n\n")[1];
  expect(marked("We meet *here*\n- or there")).toBe("> We meet \\*here\\*\n> \\- or there");
  expect(marked("1. first\n# second")).toBe("> 1\\. first\n> \\# second");
  expect(marked("See https://a.example/b_c_d for more")).toBe("> See https://a.example/b_c_d for more");
});
