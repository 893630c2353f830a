import { expect, test } from "vitest";
import { whyLinkNot } from "#app/domain/people/mailed-link.ts";

const expiresAt = new Date("2026-05-06T12:00:00Z");
const before = new Date(expiresAt.getTime() - 1);

test("a link works until the moment it runs out, unless it was used", () => {
  expect(whyLinkNot({ usedAt: null, expiresAt }, before)).toBeNull();
  expect(whyLinkNot({ usedAt: null, expiresAt }, expiresAt)).toEqual({ kind: "link-expired" });
  expect(whyLinkNot({ usedAt: before, expiresAt }, before)).toEqual({ kind: "link-used" });
  expect(whyLinkNot(null, before)).toEqual({ kind: "no-such-link" });
});
