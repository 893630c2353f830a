import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { writePack } from "#app/publishing/packs/write-pack.ts";
import { fileOf, itemOf, packOf, unzip } from "./sample-pack.ts";

test("a pack holds every file byte for byte, its text, a table of licences and checksums, and an index for searching", async () => {
  const item = itemOf();
  const entries = await unzip(
    await buffer(
      writePack(packOf([item, itemOf({ number: 13, files: [], pages: [], link: "https://example.org/a" })])),
    ),
  );
  expect([...entries.keys()]).toEqual([
    "index.html",
    "manifest.csv",
    "text/0012.html",
    "text/0013.html",
    "files/0012 Our year walks & talks/The team's slides; v=2 (final).pptx",
    "files/0012 Our year walks & talks/=cmd a .txt",
    "search/search.js",
    "search/lunr.js",
    "search/index.js",
  ]);
  expect(entries.get("files/0012 Our year walks & talks/=cmd a .txt")?.toString()).toBe("notes");
  const rows = parse<Record<string, string>>(entries.get("manifest.csv") ?? "", { bom: true, columns: true });
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({ File: item.files[0]?.name, "SHA-256": item.files[0]?.sha256, Topic: "Loneliness" });
  expect(rows[1]?.["File"]).toBe("'=cmd|a?.txt"); // not a formula when a spreadsheet opens it
  expect(rows[2]).toMatchObject({ File: "", Elsewhere: "https://example.org/a" });
});

test("what people wrote stays words in a pack's pages, and only links to the web are links", async () => {
  const entries = await unzip(await buffer(writePack(packOf([itemOf()]))));
  const text = entries.get("text/0012.html")?.toString() ?? "";
  expect(text).toContain("<h1>Our year: &lt;walks&gt; &amp; talks</h1>");
  expect(text).toContain("<td>9 &lt;b&gt;quoits&lt;/b&gt; players</td>");
  expect(text).toContain('<section id="slide-14">');
  expect(text).not.toContain("javascript:");
});

test("names that a system would refuse, or that are the same, are told apart", async () => {
  const names = ["a.txt", "A.TXT", "CON", "../../etc/passwd", "\u202Ecod.exe", `${"x".repeat(300)}.pdf`, "…", " "];
  const entries = await unzip(
    await buffer(writePack(packOf([itemOf({ files: names.map((name) => fileOf(name, name)) })]))),
  );
  const inFolder = [...entries.keys()]
    .filter((name) => name.startsWith("files/"))
    .map((name) => name.split("/").slice(2));
  expect(inFolder).toHaveLength(names.length);
  expect(inFolder.every((parts) => parts.length === 1 && (parts[0]?.length ?? 0) <= 120)).toBe(true);
  expect(inFolder.flat().slice(0, 5)).toEqual(["a.txt", "A (2).TXT", "_CON", "etc passwd", "cod.exe"]);
});

test("a file that cannot be read ends the pack with an error, and what is open is closed when nobody takes it", async () => {
  const lost = { ...fileOf("lost.pdf", "bytes"), open: () => Promise.reject(new Error("no such file")) };
  await expect(buffer(writePack(packOf([itemOf({ files: [lost] })])))).rejects.toThrow("no such file");

  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(65_536);
    })(),
  );
  const file = { ...fileOf("long.bin", ""), bytes: 1e9, open: () => Promise.resolve(endless) };
  const pack = writePack(packOf([itemOf({ files: [file] })]));
  await expect.poll(() => pack.read() !== null && endless.readableDidRead).toBe(true);
  pack.destroy();
  await expect.poll(() => endless.destroyed).toBe(true);
});
