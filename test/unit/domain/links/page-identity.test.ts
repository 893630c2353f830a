import { expect, test } from "vitest";
import { isOtherText } from "#app/domain/links/is-other-text.ts";
import { pageIdentity } from "#app/domain/links/page-identity.ts";
import { siteOf } from "#app/domain/links/site-of.ts";

test.for([
  ["www.gateshead.gov.uk", "gateshead.gov.uk"],
  ["walks.gateshead.gov.uk.", "gateshead.gov.uk"],
  ["a.b.example.org", "example.org"],
  ["example.org", "example.org"],
  ["walks.example.co.uk", "example.co.uk"],
  ["talks.wordpress.com", "talks.wordpress.com"],
  ["walks.github.io", "walks.github.io"],
  ["10.0.0.1", "10.0.0.1"],
  ["[::1]", "[::1]"],
] as const)("%s is of the site %s", ([host, site]) => {
  expect(siteOf(host)).toBe(site);
});

test("two people's pages with the same company are two sites", () => {
  expect(siteOf("walks.wordpress.com")).not.toBe(siteOf("talks.wordpress.com"));
});

test("a title with another count, year or case is the same title; another word makes another one", () => {
  const before = pageIdentity("www.walks.example", "(2) Walking group - 2025");
  expect(pageIdentity("walks.example", "Walking GROUP – 2026")).toBe(before);
  expect(pageIdentity("walks.example", "Walking casino")).not.toBe(before);
  expect(pageIdentity("talks.example", "Walking group")).not.toBe(before);
});

test("pages of next to no words say nothing of each other", () => {
  expect(isOtherText("Loading", "One moment please, we begin")).toBe(false);
  expect(isOtherText("walking every tuesday", "play roulette tonight")).toBe(true);
});
