import fc from "fast-check";
import { expect, test } from "vitest";
import { pageOfPost, pagesOfThread, postsAPage, postsOnPage } from "#app/domain/discussion/pages-of-thread.ts";
import { postAddress, threadAddress } from "#app/domain/discussion/post-address.ts";

test("every post stands on one page, the one that its address names, and keeps it however long the thread grows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }), (post, more) => {
      const page = pageOfPost(post);
      const { from, to } = postsOnPage(page);
      expect(post).toBeGreaterThanOrEqual(from);
      expect(post).toBeLessThanOrEqual(to);
      expect(to - from + 1).toBe(postsAPage);
      expect(pagesOfThread(post + more)).toBeGreaterThanOrEqual(page);
    }),
  );
});

test("the first fifty posts are on the first page, whose address says no number", () => {
  expect([pageOfPost(0), pageOfPost(1), pageOfPost(50), pageOfPost(51)]).toEqual([1, 1, 1, 2]);
  expect(threadAddress(12)).toBe("/threads/12");
  expect(postAddress(12, 50)).toBe("/threads/12#post-50");
  expect(postAddress(12, 57)).toBe("/threads/12?page=2#post-57");
});
