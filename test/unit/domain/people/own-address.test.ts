import { expect, test } from "vitest";
import { ownAddress } from "#app/domain/people/own-address.ts";

test("only an address of our own site is one to be led back to", () => {
  for (const own of ["/", "/library/12", "/library?q=green+walks&place=E06000005", "/members/a-b"]) {
    expect(ownAddress(own)).toBe(own);
  }
  const others = [
    null,
    "",
    "library",
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/a\r\nSet-Cookie: a=b",
    "/a b",
    "/sign-in/token",
    "/sign-out",
    "/join?to=/x",
    `/${"a".repeat(301)}`,
  ];
  for (const other of others) expect(ownAddress(other), String(other)).toBe(null);
});
