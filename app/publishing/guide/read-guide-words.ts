import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { OfItself } from "#app/domain/guide/of-itself.ts";
import { placeholdersIn } from "#app/domain/region/safety-text.ts";
import { readYaml } from "#app/publishing/guide/read-yaml.ts";
import { fillAge } from "#app/publishing/guide/region-words.ts";
import { renderWords } from "#app/publishing/guide/render-words.ts";
import type { Problem } from "#app/publishing/region/problem.ts";

/** The words around the questions: the start pages, what the guide says of itself, and what is asked, if people like, after sending. */
export type GuideWords = { starts: Record<string, StartPage>; ofItself: OfItself; equality: EqualityForm };

export type StartPage = { title: string; html: string };

export type EqualityForm = { title: string; why: string; questions: EqualityQuestion[] };

export type EqualityQuestion = {
  id: string;
  question: string;
  hint?: string | undefined;
  options: { id: string; label: string }[];
};

const equalityShape = z.strictObject({
  title: z.string(),
  why: z.string(),
  questions: z
    .array(
      z.strictObject({
        id: z.string(),
        question: z.string(),
        hint: z.string().optional(),
        options: z.array(z.strictObject({ id: z.string(), label: z.string() })).min(2),
      }),
    )
    .min(1),
});

const ofItselfShape = z
  .strictObject({
    whole: z.string().includes("{hours}", "say the working days and hours with {hours}."),
    short: z.string(),
    "at-work": z.string().includes("{closes}", "say until when with {closes}."),
    "not-at-work": z.string().includes("{next}", "say the next working day with {next}."),
  })
  .transform((words): OfItself => ({
    whole: words.whole,
    short: words.short,
    atWork: words["at-work"],
    notAtWork: words["not-at-work"],
  }));

const flowsWithStart = ["self-referral", "call-back"];

/** Reads "start.md" of each flow, "of-itself.yaml" and "equality.yaml"; null when any has a fault. */
export async function readGuideWords(
  folder: string,
  youngestAge: number,
): Promise<{ words: GuideWords | null; problems: Problem[] }> {
  const problems: Problem[] = [];
  const starts: Record<string, StartPage> = {};
  for (const flow of flowsWithStart) {
    const file = path.join(folder, flow, "start.md");
    const words = renderWords(file, fillAge(await textOf(file, problems), youngestAge), 1);
    problems.push(...words.faults.map((fault) => ({ ...fault, severity: "fault" as const })));
    if (words.question === null)
      problems.push({ file, line: 1, sentence: "Begin with one “#” heading: the page's title.", severity: "fault" });
    for (const { text } of placeholdersIn(words.body)) {
      problems.push({
        file,
        line: 1,
        sentence: `“${text}” is not filled in here; name a text in content/safety instead.`,
        severity: "fault",
      });
    }
    starts[flow] = { title: words.question ?? "", html: words.body };
  }
  const ofItself = await readWords(path.join(folder, "of-itself.yaml"), ofItselfShape, problems);
  const equality = await readWords(path.join(folder, "equality.yaml"), equalityShape, problems);
  return problems.length > 0 || ofItself === null || equality === null
    ? { words: null, problems }
    : { words: { starts, ofItself, equality }, problems };
}

async function readWords<Words>(file: string, shape: z.ZodType<Words>, problems: Problem[]): Promise<Words | null> {
  const read = readYaml(file, await textOf(file, problems), shape);
  if (read.ok) return read.value;
  problems.push(...read.faults.map((fault) => ({ ...fault, severity: "fault" as const })));
  return null;
}

async function textOf(file: string, problems: Problem[]): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    problems.push({ file, line: 1, sentence: "This file is missing, and the site shows it.", severity: "fault" });
    return "";
  }
}
