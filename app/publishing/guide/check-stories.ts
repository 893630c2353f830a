import type { CompiledFolder, FlowFolder } from "#app/publishing/guide/compile-flow.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { readYaml } from "#app/publishing/guide/read-yaml.ts";
import { runStory, type ToldWith } from "#app/publishing/guide/run-story.ts";
import { storySchema } from "#app/publishing/guide/story-schema.ts";

export type CheckedStories = { faults: ContentFault[]; stories: number };

/** Tells every story of a flow's folder to the guide; together they must meet every step and take every way on. */
export function checkStories(folder: FlowFolder, compiled: CompiledFolder, told: ToldWith): CheckedStories {
  const faults: ContentFault[] = [];
  const covered = new Set<string>();
  const paths = Object.keys(folder.files).filter((path) => path.startsWith("stories/"));
  for (const path of paths.toSorted()) {
    const file = `${folder.name}/${path}`;
    const read = readYaml(file, folder.files[path] ?? "", storySchema);
    if (!read.ok) {
      faults.push(...read.faults);
      continue;
    }
    const run = runStory(compiled.flow, read.value, told);
    for (const part of run.covered) covered.add(part);
    if (run.failed) faults.push({ file, line: read.lineOf(["lines", run.failed.line]), sentence: run.failed.sentence });
  }
  return { faults: faults.length > 0 ? faults : uncovered(compiled, covered), stories: paths.length };
}

function uncovered({ steps }: CompiledFolder, covered: ReadonlySet<string>): ContentFault[] {
  return [...steps.values()].flatMap(({ step, lineOf }) => {
    if (!covered.has(step.id))
      return [{ file: step.file, line: lineOf(["id"]), sentence: "No story comes to this step." }];
    return step.next.flatMap(({ to }, index) =>
      covered.has(`${step.id}→${index}`)
        ? []
        : [{ file: step.file, line: lineOf(["next", index]), sentence: `No story goes this way, to “${to}”.` }],
    );
  });
}
