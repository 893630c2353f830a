import { expect, test } from "vitest";
import { newsletterLimits, whyDraftNot, whyNotReady } from "#app/domain/newsletter/why-newsletter-not.ts";

const fine = { title: "May", intro: "Spring", items: [{ to: "/threads/1", why: "Look" }] };

test("a draft may be empty, and is refused only for what is too long or too much", () => {
  const { title, intro, why, items } = newsletterLimits;
  expect(whyDraftNot({ title: "", intro: "", items: [] })).toBeNull();
  expect(whyDraftNot({ ...fine, title: "😀".repeat(title) })).toBeNull();
  expect(whyDraftNot({ ...fine, title: "a".repeat(title + 1) })).toEqual({ kind: "title-too-long" });
  expect(whyDraftNot({ ...fine, intro: "a".repeat(intro + 1) })).toEqual({ kind: "intro-too-long" });
  const long = { to: "/threads/2", why: "a".repeat(why + 1) };
  expect(whyDraftNot({ ...fine, items: [...fine.items, long] })).toEqual({ kind: "why-too-long", at: 1 });
  expect(whyDraftNot({ ...fine, items: Array(items + 1).fill(fine.items[0]) })).toEqual({ kind: "too-many-items" });
});

test("to go it needs a title and an introduction", () => {
  expect(whyNotReady(fine)).toBeNull();
  expect(whyNotReady({ ...fine, title: " " })).toBe("title");
  expect(whyNotReady({ ...fine, intro: "\n" })).toBe("intro");
});
