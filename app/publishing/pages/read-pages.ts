import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasFaults, inFileOrder, type Problem } from "#app/publishing/region/problem.ts";
import { pageIds, type ContentPage, type ContentPages } from "./page.ts";
import { readPage } from "./read-page.ts";

/** The pages, or null when any problem is a fault. */
export type PagesReading = { pages: ContentPages | null; problems: Problem[] };

/** Reads the Markdown pages of a folder ("content/pages"). Every problem comes at once, with file and line. */
export function readPages(folder: string): PagesReading {
  const problems: Problem[] = [];
  const found = new Map<string, ContentPage>();
  for (const id of pageIds) {
    const file = join(folder, `${id}.md`);
    if (!existsSync(file)) {
      problems.push({
        file,
        line: 1,
        sentence: "This page is missing, and the site shows it. Put it back.",
        severity: "fault",
      });
      continue;
    }
    const read = readPage(file, readFileSync(file, "utf8"));
    problems.push(...read.problems);
    if (read.page) found.set(id, read.page);
  }
  problems.push(...strangers(folder));
  return {
    pages: hasFaults(problems) ? null : (Object.fromEntries(found) as ContentPages),
    problems: inFileOrder(problems),
  };
}

function strangers(folder: string): Problem[] {
  if (!existsSync(folder)) return [];
  const known: string[] = ["README.md", ...pageIds.map((id) => `${id}.md`)];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && !known.includes(name))
    .map((name) => ({
      file: join(folder, name),
      line: 1,
      sentence: "No page of the site shows this file.",
      severity: "warning",
    }));
}
