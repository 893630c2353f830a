import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { headings } from "#app/domain/record/headings.ts";
import { readNoteTemplates } from "#app/publishing/desk/read-note-templates.ts";

test("every heading has words to begin a note with", async () => {
  const { templates, problems } = await readNoteTemplates("content/desk");
  expect(problems).toEqual([]);
  expect(new Set(templates?.map(({ heading }) => heading))).toEqual(new Set(headings.map(({ id }) => id)));
});

test("a heading that is none, and an id that stands twice, stop the start with their line", async () => {
  const folder = await mkdtemp(join(tmpdir(), "templates-"));
  const line = (id: string, heading: string) => `- { id: ${id}, heading: ${heading}, name: A, words: B }\n`;
  await writeFile(join(folder, "templates.yaml"), line("one", "plan") + line("two", "hopes"));
  const wrong = await readNoteTemplates(folder);
  expect(wrong.templates).toBeNull();
  expect(wrong.problems).toMatchObject([{ line: 2, severity: "fault" }]);
  await writeFile(join(folder, "templates.yaml"), line("one", "plan") + line("one", "risks"));
  const twice = await readNoteTemplates(folder);
  expect(twice).toMatchObject({ templates: null, problems: [{ line: 2, severity: "fault" }] });
});
