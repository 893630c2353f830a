import fc from "fast-check";
import { expect, test } from "vitest";
import { contentDisposition } from "#app/domain/library/content-disposition.ts";
import { countsAsReader } from "#app/domain/library/counts-as-reader.ts";
import { creditText } from "#app/domain/library/credit-text.ts";
import { readMadeOn } from "#app/domain/library/made-on.ts";
import { hasAlready, readRange } from "#app/domain/library/read-range.ts";
import { isOverdue, plusMonths } from "#app/domain/library/review-due.ts";
import { sayBytes } from "#app/domain/library/say-bytes.ts";
import { sayMadeOn } from "#app/domain/library/say-made-on.ts";
import { urlKey } from "#app/domain/library/url-key.ts";
import { isShownInPlace, whichCopy } from "#app/domain/library/which-copy.ts";

test("the same page has the same key however its address was copied", () => {
  const same = [
    "https://www.example.org/walks/?b=2&a=1",
    "http://example.org/walks?a=1&b=2#top",
    " example.org/walks?utm_source=mail&a=1&b=2 ",
  ];
  expect(new Set(same.map(urlKey)).size).toBe(1);
  expect(urlKey("https://example.org/Walks")).not.toBe(urlKey("https://example.org/walks"));
  const none = [
    "",
    "javascript:alert(1)",
    "ftp://example.org",
    "https://a:b@example.org",
    "no spaces here",
    "localhost",
  ];
  expect(none.map(urlKey)).toEqual(none.map(() => null));
});

test("a day when something was made is as exact as it was typed", () => {
  const typed = ["2026", "March 2026", "12 3 2026", "2026-03-12", "3/2026", "", "soon", "31 2 2026", "12 March 26"];
  expect(typed.map(readMadeOn)).toEqual([
    "2026",
    "2026-03",
    "2026-03-12",
    "2026-03-12",
    "2026-03",
    "",
    null,
    null,
    null,
  ]);
  expect(["2026", "2026-03", "2026-03-12"].map(sayMadeOn)).toEqual(["2026", "March 2026", "12 March 2026"]);
});

test("a review is due so many months later, and the day itself is still in time", () => {
  expect(plusMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(plusMonths("2026-11-22", 3)).toBe("2027-02-22");
  expect(["2026-05-05", "2026-05-06", null].map((day) => isOverdue(day, "2026-05-06"))).toEqual([true, false, false]);
});

test("a part of a file is what was asked for, and never lies outside it", () => {
  const cases = [
    "bytes=0-99",
    "bytes=990-",
    "bytes=-10",
    "bytes=0-5000",
    "bytes=1000-",
    "bytes=5-2",
    "lines=1-2",
    "bytes=0-1,4-5",
    null,
  ];
  expect(cases.map((header) => readRange(header, 1000))).toEqual([
    { start: 0, end: 99 },
    { start: 990, end: 999 },
    { start: 990, end: 999 },
    { start: 0, end: 999 },
    "none",
    null,
    null,
    null,
    null,
  ]);
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), fc.nat(2000), (from, to, bytes) => {
      const part = readRange(`bytes=${from}-${to}`, bytes);
      if (part === null || part === "none") return;
      expect(part.start <= part.end && part.end < bytes).toBe(true);
    }),
  );
  expect(['"a"', 'W/"b", "a"', "*", '"b"', null].map((header) => hasAlready(header, '"a"'))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("whatever a file is called, its header is one line and gives the name back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
      const header = contentDisposition("attachment", name);
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~!%-]*$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toBe(name.toWellFormed());
    }),
  );
  expect(contentDisposition("inline", 'She said "no"; é.pdf')).toBe(
    "inline; filename=\"She said _no_; _.pdf\"; filename*=UTF-8''She%20said%20%22no%22%3B%20%C3%A9.pdf",
  );
});

test("unless notes are allowed, readers get the copy without private parts, or nothing", () => {
  const deck = { mediaType: "application/vnd.ms-powerpoint", storedId: "original", publicStoredId: null };
  const reader = { keeps: false, notesAllowed: false };
  expect(whichCopy(deck, reader)).toBeNull();
  expect(whichCopy({ ...deck, publicStoredId: "copy" }, reader)).toBe("copy");
  expect(whichCopy({ ...deck, mediaType: "application/pdf" }, reader)).toBeNull(); // it may have comments
  expect(whichCopy({ ...deck, mediaType: "video/mp4" }, reader)).toBe("original");
  expect(whichCopy({ ...deck, mediaType: "image/jpeg" }, reader)).toBeNull();
  expect(whichCopy(deck, { keeps: true, notesAllowed: false })).toBe("original");
  expect(whichCopy(deck, { keeps: false, notesAllowed: true })).toBe("original");
  const shown = ["application/pdf", "image/png", "video/mp4", "image/svg+xml", "text/html", "text/plain"].map(
    isShownInPlace,
  );
  expect(shown).toEqual([true, true, true, false, false, false]);
});

test("credit is what the owner wrote, else who made it, what, when, the licence and where", () => {
  const licence = { id: "CC-BY-4.0", name: "CC BY 4.0", url: "https://cc.example", may: "Yes." };
  const resource = { title: "Walks", author: "Jo", organisation: "Walkers", madeOn: "2026-03", credit: "" };
  expect(creditText(resource, licence, "https://x.example/library/1")).toBe(
    "Jo, Walkers: “Walks” (2026). CC BY 4.0, https://cc.example. https://x.example/library/1",
  );
  expect(creditText({ ...resource, credit: "Thank Jo" }, licence, "x")).toBe("Thank Jo");
  expect([1, 999, 12_400, 4_540_000, 60_000_000].map(sayBytes)).toEqual([
    "1 byte",
    "999 bytes",
    "12 kB",
    "4.5 MB",
    "60 MB",
  ]);
});

test("readers are counted, and machines that say what they are, are not", () => {
  const agents = [
    "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
    "Mozilla/5.0 (compatible; Googlebot/2.1)",
    "curl/8.5",
    "",
    null,
  ];
  expect(agents.map(countsAsReader)).toEqual([true, false, false, false, false]);
});
