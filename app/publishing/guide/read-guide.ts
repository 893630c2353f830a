import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { publishFlow, type GuideContent, type PublishedGuideFlow } from "#app/publishing/guide/publish-flow.ts";
import { readFlowFolder } from "#app/publishing/guide/read-flow-folder.ts";
import { readWordsToAvoid } from "#app/publishing/guide/read-words-to-avoid.ts";
import type { Problem } from "#app/publishing/region/problem.ts";

/** Every flow of a guide folder that is whole, and all problems; a flow with a fault is not among them. */
export type GuideReading = { flows: PublishedGuideFlow[]; problems: Problem[] };

export type GuideSurroundings = Omit<GuideContent, "wordsToAvoid"> & { wordsToAvoidFile: string };

/**
 * Reads a guide folder ("content/guide") or one flow's folder ("content/guide/self-referral"). Files in problems are
 * named from where the folder was named, so that an editor can open them.
 */
export async function readGuide(folder: string, known: GuideSurroundings): Promise<GuideReading> {
  const single = await exists(path.join(folder, "flow.yaml"));
  const root = single ? path.dirname(path.normalize(folder)) : folder;
  const folders = single ? [folder] : await flowFolders(folder);
  const avoid = await readWordsToAvoid(known.wordsToAvoidFile);
  const reading: GuideReading = { flows: [], problems: avoid.faults.map((fault) => ({ ...fault, severity: "fault" })) };
  if (folders.length === 0) {
    reading.problems.push({
      file: folder,
      line: 1,
      sentence: "There is no flow here: no folder with a flow.yaml.",
      severity: "fault",
    });
  }
  for (const flowFolder of folders) {
    const { flow, problems } = publishFlow(await readFlowFolder(flowFolder), { ...known, wordsToAvoid: avoid.words });
    reading.problems.push(...problems.map((problem) => ({ ...problem, file: path.join(root, problem.file) })));
    if (flow) reading.flows.push(flow);
  }
  return reading;
}

async function flowFolders(folder: string): Promise<string[]> {
  const entries = (await exists(folder)) ? await readdir(folder, { withFileTypes: true }) : [];
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(folder, entry.name));
  return folders.toSorted();
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}
