import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { pageIds } from "#app/publishing/pages/page.ts";
import { readPages } from "#app/publishing/pages/read-pages.ts";

function copyOfPages(): string {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync("content/pages", folder, { recursive: true });
  return folder;
}

test("every page that the site shows is there and without fault", () => {
  const { pages, problems } = readPages("content/pages");
  expect(problems).toEqual([]);
  expect(Object.keys(pages ?? {}).sort()).toEqual([...pageIds].sort());
});

test("a missing page stops the start", () => {
  const folder = copyOfPages();
  rmSync(join(folder, "privacy.md"));
  const { pages, problems } = readPages(folder);
  expect(pages).toBeNull();
  expect(problems).toMatchObject([{ file: join(folder, "privacy.md"), line: 1, severity: "fault" }]);
});

test("a page that nothing shows is a warning and stops nothing", () => {
  const folder = copyOfPages();
  writeFileSync(join(folder, "recipes.md"), "Soup.");
  const { pages, problems } = readPages(folder);
  expect(pages).not.toBeNull();
  expect(problems).toMatchObject([{ severity: "warning" }]);
});
