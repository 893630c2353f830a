import type { CompiledFlow } from "#app/domain/guide/flow.ts";
import { compileHeard } from "#app/publishing/guide/compile-heard.ts";
import type { RegionWords } from "#app/publishing/guide/compile-field.ts";
import { compileStep, type CompiledStep, type WrittenWhen } from "#app/publishing/guide/compile-step.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { given } from "#app/publishing/guide/given.ts";
import { readYaml, type YamlPath } from "#app/publishing/guide/read-yaml.ts";
import { fillAge } from "#app/publishing/guide/region-words.ts";
import { flowSchema, type FlowSettings } from "#app/publishing/guide/step-schema.ts";

/** A flow's folder as read: its name, and the text of each file by its path in the folder ("steps/010-who.md"). */
export type FlowFolder = { name: string; files: Readonly<Record<string, string>> };

export type CompiledFolder = {
  flow: CompiledFlow;
  settings: FlowSettings;
  settingsFile: string;
  settingsLine(path: YamlPath): number;
  steps: ReadonlyMap<string, CompiledStep>;
  heardWhens: WrittenWhen[];
};

export type CompileFlowResult = { ok: true; compiled: CompiledFolder } | { ok: false; faults: ContentFault[] };

/**
 * Compiles a flow's folder. Every file is read, so that all faults of form come together; proofs are checkFlow's.
 * "{setting:youngestAge}" in a step becomes the region's youngest age, "options-from: languages" its languages.
 */
export function compileFlow({ name, files }: FlowFolder, region: RegionWords): CompileFlowResult {
  const settingsFile = `${name}/flow.yaml`;
  const settings = readYaml(settingsFile, files["flow.yaml"] ?? "", flowSchema);
  const faults: ContentFault[] = settings.ok ? [] : [...settings.faults];
  const steps = new Map<string, CompiledStep>();
  for (const path of Object.keys(files).filter(isStep).toSorted()) {
    const text = fillAge(files[path] ?? "", region.youngestAge);
    const result = compileStep(`${name}/${path}`, text, region);
    if (!result.ok) {
      faults.push(...result.faults);
      continue;
    }
    const { step } = result.compiled;
    const twin = steps.get(step.id);
    if (twin)
      faults.push({
        file: step.file,
        line: result.compiled.lineOf(["id"]),
        sentence: `The id “${step.id}” is used in ${twin.step.file} too.`,
      });
    else steps.set(step.id, result.compiled);
  }
  if (settings.ok && settings.value.id !== name) {
    faults.push({
      file: settingsFile,
      line: settings.lineOf(["id"]),
      sentence: `The id should be the folder's name, “${name}”.`,
    });
  }
  const heard = settings.ok ? compileHeard(settings.value.heard, settingsFile, settings.lineOf) : null;
  faults.push(...(heard?.faults ?? []));
  if (!settings.ok || heard === null || faults.length > 0) return { ok: false, faults };

  const flow: CompiledFlow = {
    format: 1,
    id: name,
    start: settings.value.start,
    steps: Object.fromEntries([...steps].map(([id, { step }]) => [id, step])),
    order: [...steps.keys()],
    ...given({ heard: heard.between }),
  };
  const { value, lineOf: settingsLine } = settings;
  return {
    ok: true,
    compiled: { flow, settings: value, settingsFile, settingsLine, steps, heardWhens: heard.whens },
  };
}

function isStep(path: string): boolean {
  return path.startsWith("steps/") && path.endsWith(".md");
}
