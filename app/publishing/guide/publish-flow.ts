import { createHash } from "node:crypto";
import type { CompiledFlow } from "#app/domain/guide/flow.ts";
import type { Ear } from "#app/domain/guide/read-field.ts";
import { longestPath } from "#app/domain/guide/longest-path.ts";
import { questionMap, type QuestionMap } from "#app/domain/guide/question-map.ts";
import { canonicalJson } from "#app/publishing/guide/canonical-json.ts";
import { checkFlow, type KnownContent } from "#app/publishing/guide/check-flow.ts";
import { checkStories } from "#app/publishing/guide/check-stories.ts";
import type { RegionWords } from "#app/publishing/guide/compile-field.ts";
import { compileFlow, type CompiledFolder, type FlowFolder } from "#app/publishing/guide/compile-flow.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { ordinaryPath } from "#app/publishing/guide/ordinary-path.ts";
import { readingGrade } from "#app/publishing/guide/reading-grade.ts";
import { wordsOf } from "#app/publishing/guide/words-of.ts";
import { inFileOrder, type Problem } from "#app/publishing/region/problem.ts";

export type PublishedGuideFlow = {
  flow: CompiledFlow;
  version: string; // sha256 of json, in hex
  json: string; // the canonical text that is stored
  title: string;
  map: QuestionMap;
  summary: FlowSummary;
};

export type FlowSummary = { steps: number; ordinary: number; longest: number; grade: number | null; stories: number };

/** `flow` is null when a problem is a fault. */
export type FlowReading = { flow: PublishedGuideFlow | null; problems: Problem[] };

/** `stories: false` leaves the authors' stories untold: they are for whoever changes the words, not for a start. */
export type GuideContent = KnownContent & RegionWords & { stories: boolean; ear: Ear };

/** Compiles and proves one flow's folder, tells its stories, and gives it its version. */
export function publishFlow(folder: FlowFolder, known: GuideContent): FlowReading {
  const compiled = compileFlow(folder, known);
  if (!compiled.ok) return { flow: null, problems: asProblems(compiled.faults, []) };
  const { faults, warnings } = checkFlow(compiled.compiled, known);
  if (faults.length > 0) return { flow: null, problems: asProblems(faults, warnings) };
  if (!known.stories)
    return { flow: published(compiled.compiled, countStories(folder)), problems: asProblems([], warnings) };
  const told = checkStories(folder, compiled.compiled, known);
  const problems = asProblems(told.faults, warnings);
  return { flow: told.faults.length > 0 ? null : published(compiled.compiled, told.stories), problems };
}

function countStories({ files }: FlowFolder): number {
  return Object.keys(files).filter((name) => name.startsWith("stories/")).length;
}

function asProblems(faults: readonly ContentFault[], warnings: readonly ContentFault[]): Problem[] {
  return inFileOrder([
    ...faults.map((fault): Problem => ({ ...fault, severity: "fault" })),
    ...warnings.map((warning): Problem => ({ ...warning, severity: "warning" })),
  ]);
}

function published(compiled: CompiledFolder, stories: number): PublishedGuideFlow {
  const { flow, settings } = compiled;
  const json = canonicalJson(flow);
  const steps = Object.values(flow.steps);
  const grades = Object.fromEntries(steps.map((step) => [step.id, readingGrade(wordsOf(step))]));
  return {
    flow,
    version: createHash("sha256").update(json).digest("hex"),
    json,
    title: settings.title,
    map: questionMap(flow, grades),
    summary: {
      steps: steps.length,
      ordinary: ordinaryPath(compiled).questions,
      longest: longestPath(flow) ?? 0,
      grade: readingGrade(steps.map(wordsOf).join("\n")),
      stories,
    },
  };
}
