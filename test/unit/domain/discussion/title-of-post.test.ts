import fc from "fast-check";
import { expect, test } from "vitest";
import { titleOfPost } from "#app/domain/discussion/title-of-post.ts";

test("the title of a thread is the first line of what was asked, without signs", () => {
  expect(titleOfPost("\n## How *many* came?\n\nI wonder.")).toBe("How many came?");
  expect(titleOfPost("See [the guide](https://example.org) first")).toBe("See the guide first");
  expect(titleOfPost("***")).toBe("A question");
});

test("a long first line is cut at a word", () => {
  const title = titleOfPost(`${"walking ".repeat(30)}`);
  expect(title).toMatch(/walking…$/);
  expect(title.length).toBeLessThanOrEqual(91);
});

test("whatever is asked has a title of one short line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (body) => {
      const title = titleOfPost(body);
      expect(title).not.toBe("");
      expect(title).not.toContain("\n");
      expect([...title].length).toBeLessThanOrEqual(91);
    }),
  );
});
