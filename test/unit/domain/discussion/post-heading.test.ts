import { expect, test } from "vitest";
import { postHeading } from "#app/domain/discussion/post-heading.ts";

test("a post's heading says its number, whether it is unread, what it answers and who wrote it", () => {
  const post = { number: 6, unread: true, replyTo: 2, writer: "Nadia Khan" };
  expect(postHeading(post)).toBe("Post 6 (unread) in reply to 2, by Nadia Khan");
  expect(postHeading({ ...post, unread: false })).toBe("Post 6 in reply to 2, by Nadia Khan");
  expect(postHeading({ ...post, unread: false, replyTo: null })).toBe("Post 6, by Nadia Khan");
});
