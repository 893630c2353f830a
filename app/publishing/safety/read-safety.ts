import { readdir } from "node:fs/promises";
import type { Region } from "#app/domain/region/region.ts";
import { safetyTextIds, type SafetyText } from "#app/domain/region/safety-text.ts";
import { openContentFolder, type ContentFolder } from "#app/publishing/region/content-folder.ts";
import { hasFaults, inFileOrder, type Problem } from "#app/publishing/region/problem.ts";
import { parseYaml } from "#app/publishing/region/read-yaml.ts";
import { checkSafetyText } from "#app/publishing/safety/check-safety-text.ts";
import { renderSafetyWords } from "#app/publishing/safety/render-safety-words.ts";
import { safetyShape } from "#app/publishing/safety/safety-shape.ts";

/** The safety wording by id, or null when any problem is a fault. */
export type SafetyReading = { texts: SafetyText[] | null; problems: Problem[] };

/** Reads and checks every text of a folder ("content/safety") against the region's helplines. The README is passed by. */
export async function readSafety(folderPath: string, region: Pick<Region, "helplines">): Promise<SafetyReading> {
  const folder = openContentFolder(folderPath);
  const files = await listTexts(folder, folderPath);
  const texts = (await Promise.all(files.map((file) => readText(folder, file, region)))).filter(
    (text) => text !== null,
  );
  for (const id of safetyTextIds) {
    if (!files.includes(`${id}.md`))
      folder.fault(`${id}.md`, 1, "This text is missing. The guide's steps name it; put it back.");
  }
  const problems = inFileOrder(folder.problems);
  return { texts: hasFaults(problems) ? null : texts, problems };
}

async function listTexts(folder: ContentFolder, folderPath: string): Promise<string[]> {
  try {
    return (await readdir(folderPath)).filter((file) => file.endsWith(".md") && file !== "README.md").sort();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")))
      throw error;
    folder.fault("", 1, "This folder is missing.");
    return [];
  }
}

const front = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

async function readText(
  folder: ContentFolder,
  file: string,
  region: Pick<Region, "helplines">,
): Promise<SafetyText | null> {
  const text = await folder.read(file);
  if (text === null) return null;
  const match = front.exec(text);
  if (!match) {
    folder.fault(file, 1, "This file must begin with --- and the text's id, version and title, then --- again.");
    return null;
  }
  const reading = parseYaml(folder, file, match[1] ?? "", safetyShape, 1);
  if (!reading) return null;
  const words = text.slice(match[0].length);
  const firstLine = match[0].split("\n").length;
  checkSafetyText(folder, { file, front: reading, words, firstLine }, region);
  const { agreedBy: by, agreedRole: role, agreedOn: on, ...rest } = reading.value;
  const agreed = by !== null && role !== null && on !== null ? { by, role, on } : null;
  return { ...rest, words: words.trim(), html: renderSafetyWords(folder, file, firstLine, words), agreed };
}
