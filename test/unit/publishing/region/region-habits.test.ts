import { expect, test } from "vitest";
import { sayProblem } from "#app/publishing/region/problem.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { contentCopy } from "./content-copy.ts";

const today = "2026-11-22";

test("a missing file is said by name", async () => {
  await using copy = await contentCopy("content/region");
  await copy.remove("pcns.csv");
  const { region, problems } = await readRegion(copy.folder, today);
  expect(region).toBeNull();
  expect(problems.map(sayProblem)).toEqual([`${copy.folder}/pcns.csv:1: This file is missing. Put it back.`]);
});

test("an empty file is said, not taken for a region without practices", async () => {
  await using copy = await contentCopy("content/region");
  await copy.edit("practices.csv", () => "");
  const { problems } = await readRegion(copy.folder, today);
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    "This file is empty. Its first line must name the columns.",
  ]);
});

test("what a spreadsheet program saves is read as well: a byte order mark, CRLF, empty lines, columns in another order", async () => {
  await using copy = await contentCopy("content/region");
  await copy.edit("practices.csv", (text) => `\ufeff${text.replaceAll("\n", "\r\n")}\r\n\r\n`);
  await copy.edit("needs.csv", (text) => {
    const rows = text
      .trim()
      .split("\n")
      .slice(1)
      .map((row) => /^([a-z]+),("[^"]*"|[^,]*),(.*)$/.exec(row) ?? []);
    const head = "label,id,helps,in_other_words,snomed_concept";
    return [head, ...rows.map(([, id, label, rest]) => `${label},${id},${rest}`)].join("\n");
  });
  const { region, problems } = await readRegion(copy.folder, today);
  expect(problems).toEqual([]);
  expect(region?.practices).toHaveLength(304);
  expect(region?.needs[0]).toMatchObject({ id: "company", label: "Feeling lonely" });
});

test("the line is right after an empty line and after a cell of several lines", async () => {
  await using copy = await contentCopy("content/region");
  await copy.edit("schemes.csv", (text) =>
    text.replace("Launched April 2015", "Launched\nApril\n2015").replace(/\nEdberts/, "\n\nEdberts"),
  );
  await copy.edit("schemes.csv", (text) => text.replace("E08000037", "E08999999"));
  const { problems } = await readRegion(copy.folder, today);
  expect(problems.map(({ line, sentence }) => `${line} ${sentence}`)).toEqual([
    "7 council: E08999999 is not in councils.csv.",
  ]);
});

test("every fault of a table is told at once, in the order of the lines", async () => {
  await using copy = await contentCopy("content/region");
  await copy.edit("practices.csv", (text) =>
    text.replace("TS18 1HU", "TS18").replace("TS18 2AW", "TS").replace("A81004", "?"),
  );
  const { problems } = await readRegion(copy.folder, today);
  expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
});

test("a bank holiday list that ends within a year is a warning, not a fault", async () => {
  const { region, problems } = await readRegion("content/region", "2028-01-02");
  expect(region).not.toBeNull();
  expect(problems).toMatchObject([{ file: "content/region/bank-holidays.csv", line: 33, severity: "warning" }]);
  expect((await readRegion("content/region", "2027-12-01")).problems).toEqual([]);
});

test("a number confirmed by a person is read, and over ninety days later it is a warning", async () => {
  await using copy = await contentCopy("content/region");
  await copy.edit("helplines.csv", (text) => text.replace(/^(emergency,.*),,$/m, "$1,Jo Sample,2026-06-01"));
  const { region, problems } = await readRegion(copy.folder, today);
  expect(region?.helplines[0]?.confirmed).toEqual({ by: "Jo Sample", on: "2026-06-01" });
  expect(problems).toMatchObject([
    { line: 2, severity: "warning", sentence: expect.stringContaining("more than 90 days ago") },
  ]);
});

test("the adults' number copied into the children's cell is warned about", async () => {
  await using copy = await contentCopy("content/region");
  await copy.edit("councils.csv", (text) =>
    text.replace(/^(E06000057,.*?),,,,,,,,$/m, "$1,,,01670 536 400,,northumberland.gov.uk,,,"),
  );
  const { region, problems } = await readRegion(copy.folder, today);
  expect(problems).toMatchObject([
    { severity: "warning", sentence: expect.stringContaining("the same number as for adults") },
  ]);
  expect(region?.councils.find(({ code }) => code === "E06000057")?.childrenSafeguarding).toMatchObject({
    phone: "01670 536 400",
  });
});
