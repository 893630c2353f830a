import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { readYaml, type YamlPath } from "#app/publishing/guide/read-yaml.ts";
import type { Problem } from "#app/publishing/region/problem.ts";

/** One file of the lexicon, and the line of any part of it. */
export type LexiconFile<Value> = { file: string; value: Value; lineOf(place: YamlPath): number };

/** The lexicon's folder being read, with what was found wrong and all that was read. Made for one reading. */
export type LexiconFolder = {
  problems: Problem[];
  /** Name and text of every file read. */
  texts: [string, string][];
  fault(file: string, line: number, sentence: string): void;
  file<Value>(name: string, shape: z.ZodType<Value>): Promise<LexiconFile<Value>[]>;
  files<Value>(folder: string, shape: z.ZodType<Value>): Promise<LexiconFile<Value>[]>;
  lines(folder: string): Promise<string[]>;
};

export function openLexiconFolder(root: string): LexiconFolder {
  const problems: Problem[] = [];
  const texts: [string, string][] = [];
  const nameOf = (name: string) => path.join(root, name);
  const fault = (file: string, line: number, sentence: string) => {
    problems.push({ file: nameOf(file), line, sentence, severity: "fault" });
  };
  const textOf = async (name: string) => {
    const text = await readOrNull(() => readFile(nameOf(name), "utf8"));
    if (text === null) fault(name, 1, "This file is missing. Put it back.");
    else texts.push([name, text]);
    return text;
  };
  const file = async <Value>(name: string, shape: z.ZodType<Value>): Promise<LexiconFile<Value>[]> => {
    const text = await textOf(name);
    if (text === null) return [];
    const read = readYaml(name, text, shape, 0, "content/listening/README.md");
    if (read.ok) return [{ file: name, value: read.value, lineOf: read.lineOf }];
    for (const { line, sentence } of read.faults) fault(name, line, sentence);
    return [];
  };
  const namesIn = async (folder: string, ending: string) => {
    const names = (await readOrNull(() => readdir(nameOf(folder)))) ?? [];
    const found = names.filter((name) => name.endsWith(ending)).toSorted();
    if (found.length === 0) fault(folder, 1, `This folder is missing, or no file in it ends in ${ending}.`);
    return found.map((name) => `${folder}/${name}`);
  };
  return {
    problems,
    texts,
    fault,
    file,
    async files(folder, shape) {
      const files = [];
      for (const name of await namesIn(folder, ".yaml")) files.push(...(await file(name, shape)));
      return files;
    },
    async lines(folder) {
      const found: string[] = [];
      for (const name of await namesIn(folder, ".txt")) found.push(...((await textOf(name)) ?? "").split("\n"));
      return found.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
    },
  };
}

async function readOrNull<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
