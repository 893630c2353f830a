import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { FlowFolder } from "#app/publishing/guide/compile-flow.ts";

/** Reads the files of one flow: flow.yaml, the steps and the stories. Anything else in the folder is not the guide's. */
export async function readFlowFolder(folder: string): Promise<FlowFolder> {
  const names = ["flow.yaml", ...(await listIn(folder, "steps", ".md")), ...(await listIn(folder, "stories", ".yaml"))];
  const files: Record<string, string> = {};
  for (const name of names) {
    const text = await readText(path.join(folder, name));
    if (text !== null) files[name] = text;
  }
  return { name: path.basename(path.resolve(folder)), files };
}

async function listIn(folder: string, under: string, ending: string): Promise<string[]> {
  try {
    const names = await readdir(path.join(folder, under));
    return names.filter((name) => name.endsWith(ending)).map((name) => `${under}/${name}`);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
