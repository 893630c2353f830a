import { expect, test } from "vitest";
import { readLinkRows } from "#app/domain/library/read-link-rows.ts";

const words = { licences: [{ id: "link-only", name: "Link only", url: null, may: "Look." }] };

test("a table of links says which rows cannot be taken, by line and with the reason", () => {
  const { rows, faults } = readLinkRows(
    [
      ["Address", "Title", "Licence"],
      ["https://example.org/a", "Walks", ""],
      ["https://example.org/b", "", "link-only"],
      ["not an address", "Talks", ""],
      ["https://example.org/c", "Songs", "unheard-of"],
      ["example.org/d", "Gardens", "link-only"],
    ],
    words,
  );
  expect(rows.map(({ line, title, url, licence }) => [line, title, url, licence])).toEqual([
    [2, "Walks", "https://example.org/a", "link-only"],
    [6, "Gardens", "example.org/d", "link-only"],
  ]);
  expect(faults.map(({ line }) => line)).toEqual([3, 4, 5]);
  expect(faults[1]?.says).toContain("not an address");
});

test("a table without names of columns is told so, and nothing of it is taken", () => {
  expect(readLinkRows([["https://example.org", "Walks"]], words)).toEqual({
    rows: [],
    faults: [{ line: 1, says: "The first row must name the columns: title, address, licence, summary." }],
  });
  expect(readLinkRows([], words).rows).toEqual([]);
});
