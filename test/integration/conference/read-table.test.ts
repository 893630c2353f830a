import { expect, test } from "vitest";
import { readRows, readWords } from "#app/routes/conferences.$id_.keep_.import/read-table.ts";

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

test("a table is read whatever wrote it: with a mark or without, in UTF-8, UTF-16 or the letters of Windows", () => {
  const words = "title,room\nCafé Zoë,Hall\n";
  const wanted = [
    ["title", "room"],
    ["Café Zoë", "Hall"],
  ];
  for (const bytes of [Buffer.from(words), Buffer.from(`\uFEFF${words}`), utf16(words), Buffer.from(words, "latin1")])
    expect(readRows(readWords(bytes))).toEqual(wanted);
});

test("commas, semicolons and tabs part cells, and any end ends a line", () => {
  for (const sign of [",", ";", "\t"])
    for (const end of ["\n", "\r\n", "\r"])
      expect(readRows(`title${sign}notes${end}"A${sign} B"${sign}"one\ntwo"${end}`)).toEqual([
        ["title", "notes"],
        [`A${sign} B`, "one\ntwo"],
      ]);
});

test("quotation marks that do not fit are told of, and no words are no rows", () => {
  expect(readRows('title\n"A')).toBeNull();
  expect(readRows("")).toEqual([]);
});
