import fc from "fast-check";
import { expect, test } from "vitest";
import { discussionParts, sayWriters } from "#app/domain/sharing/discussion-parts.ts";
import { wordsToTake } from "#app/domain/sharing/words-to-take.ts";

test("a post is taken over as plain paragraphs without what it quotes, and whom it names is a member", () => {
  const post = [
    "Joan Smith wrote in [post 3](https://x.example/threads/1/posts/3):",
    "",
    "> I play in Blyth",
    "on Mondays",
    "",
    "**Thank you**, @Joan Smith. See [the page](https://x.example).",
    "It helps.",
    "",
    "- gloves",
    "- a flask",
    "1. first",
  ].join("\n");
  expect(wordsToTake(post, ["Joan", "Joan Smith"])).toEqual([
    "Thank you, a member. See the page (https://x.example). It helps.",
    "• gloves",
    "• a flask",
    "1. first",
  ]);
});

test("nothing of a quoted line is ever taken over", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z >*-]{0,12}$/)), (lines) => {
      const words = wordsToTake([...lines, "", "> SECRET", "SECRET too", "", "mine"].join("\n"), []);
      expect(words.join(" ")).not.toContain("SECRET");
      expect(words.at(-1)).toMatch(/mine$/);
    }),
  );
});

test("the first post is the question, the others answers in order, and nobody is named who did not say so", () => {
  const words = [
    { number: 1, thread: 4, body: "Who knows?", named: [], by: "Joan" },
    { number: 3, thread: 4, body: "I do", named: [], by: null },
    { number: 5, thread: 4, body: "So do I", named: [], by: "Joan" },
  ];
  const { posts, credits } = discussionParts({ inShort: "", words });
  expect(posts.map(({ heading }) => heading)).toEqual([
    "The question, by Joan",
    "Answer 1, by a member",
    "Answer 2, by Joan",
  ]);
  expect(credits[0]).toBe(
    "Joan, and members who do not give their names. Each of them has agreed that their words stand here.",
  );
  expect(sayWriters([{ by: null }])).toBe("Members who do not give their names");
});
