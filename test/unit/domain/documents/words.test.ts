import { expect, test } from "vitest";
import { altText } from "#app/domain/documents/alt-text.ts";
import { documentRefusalKinds } from "#app/domain/documents/document-refusal.ts";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { joinRuns } from "#app/domain/documents/join-runs.ts";
import { privateParts, privatePartWords } from "#app/domain/documents/private-part.ts";
import { refusalWords } from "#app/domain/documents/refusal-words.ts";

test("every refusal and every private part is told in whole sentences, without blame", () => {
  const told = [
    ...documentRefusalKinds.map((kind) => refusalWords({ kind, most: 1_000_000 })),
    ...privateParts.map(privatePartWords),
  ];
  for (const words of told) expect(words).toMatch(/^[A-Z].*\.$/);
  expect(told.join(" ")).not.toMatch(/undefined|NaN|invalid|illegal|!/i);
});

test("a refusal names the limit that was met", () => {
  expect(refusalWords({ kind: "pages", most: usualLimits.pages })).toContain("more than 1,000 pages");
  expect(refusalWords({ kind: "pixels", most: usualLimits.pixels })).toContain("40 million pixels");
  expect(refusalWords({ kind: "unpacked-size", most: usualLimits.unpackedBytes })).toContain("200 MB");
});

test.each([
  ["Two people digging", "Two people digging"],
  ["image-2-1.png", null],
  ["Picture 3", null],
  ["  ", null],
  [undefined, null],
])("a picture's description counts when somebody wrote it: %j", (written, kept) => {
  expect(altText(written)).toBe(kept);
});

test("links lead only to the web, mail and telephone; other links are words", () => {
  const runs = ["https://example.org", "javascript:alert(1)", "file:///c:/x", "mailto:a@b.example"].map((href, at) => ({
    text: `${at} `,
    href,
  }));
  expect(joinRuns(runs)).toEqual([
    { text: "0 ", href: "https://example.org" },
    { text: "1 2 " },
    { text: "3", href: "mailto:a@b.example" },
  ]);
});
