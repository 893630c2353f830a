import { expect, test } from "vitest";
import { headOfText, postAsText } from "#app/domain/discussion/thread-as-text.ts";

const post = {
  number: 2,
  writer: "Omar\nBell",
  written: "4 May 2026 at 9am",
  replyTo: 1,
  words: "- a\n- b",
  instead: "",
};

test("a thread's file begins with what it is, where it is and when it was taken", () => {
  const head = headOfText({
    title: "Halls\nin Blyth",
    about: "Open",
    address: "https://a.example/threads/1",
    taken: "4 May",
  });
  expect(head).toBe("# Halls in Blyth\n\nOpen\nhttps://a.example/threads/1\nAs it stood on 4 May.\n");
});

test("a post stands in it as it was written, with who, when and what it answers", () => {
  expect(postAsText(post)).toBe("\n---\n\n## Post 2 by Omar Bell, 4 May 2026 at 9am, answering post 1\n\n- a\n- b\n");
  const gone = postAsText({ ...post, replyTo: null, words: null, instead: "It was removed." });
  expect(gone).toContain("9am\n\nIt was removed.\n");
});
