import { expect, test } from "vitest";
import { readPage } from "#app/publishing/pages/read-page.ts";

const page = (body: string) => readPage("a.md", `---\ntitle: A page\n---\n${body}`);

test("a page has a title and its words as HTML, with headings that can be linked to", () => {
  expect(page("## What we keep\n\nYour **name**.\n")).toEqual({
    page: { title: "A page", html: '<h2 id="what-we-keep">What we keep</h2>\n<p>Your <strong>name</strong>.</p>\n' },
    problems: [],
  });
});

test("raw HTML, pictures, a second title and a link to a strange place are faults on their own lines", () => {
  const read = page("Words.\n\n<b>loud</b>\n\n![a](b.png)\n\n# Title\n\n[go](javascript:alert)\n");
  expect(read.page).toBeNull();
  expect(read.problems.map(({ line }) => line)).toEqual(expect.arrayContaining([6, 8, 10, 12]));
  expect(read.problems.every(({ file, severity }) => file === "a.md" && severity === "fault")).toBe(true);
});

test("a fault inside a list is found", () => {
  expect(page("- one\n- two <i>slanted</i>\n").problems.map(({ line }) => line)).toContain(5);
});

test("links to this site, to a secure site, to a place on the page, to mail and to a phone are allowed", () => {
  expect(page("[a](/b) [c](https://d.example/) [e](#f) [g](mailto:h@i.example) [j](tel:999)\n").problems).toEqual([]);
});

test("a link to another site without saying how is a fault", () => {
  expect(page("[a](//b.example/)\n").problems).toHaveLength(1);
});

test("a page without a title says so on the line where it belongs", () => {
  expect(readPage("a.md", "Words.\n").problems).toMatchObject([{ line: 1 }]);
  expect(readPage("a.md", "---\ntitel: A page\n---\nWords.\n").problems).toMatchObject([{ line: 2 }]);
  expect(readPage("a.md", "---\ntitle: [\n---\nWords.\n").problems).toMatchObject([{ line: 2 }]);
});
