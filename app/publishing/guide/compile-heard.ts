import type { CompiledFlow } from "#app/domain/guide/flow.ts";
import type { WrittenWhen } from "#app/publishing/guide/compile-step.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { parseWhen } from "#app/publishing/guide/parse-when.ts";
import type { YamlPath } from "#app/publishing/guide/read-yaml.ts";
import type { FlowSettings } from "#app/publishing/guide/step-schema.ts";

type CompiledHeard = { between: CompiledFlow["heard"]; whens: WrittenWhen[]; faults: ContentFault[] };

/** The steps of flow.yaml's "heard", each with the condition on which it comes in between. */
export function compileHeard(
  source: FlowSettings["heard"],
  file: string,
  lineOf: (path: YamlPath) => number,
): CompiledHeard {
  const compiled: CompiledHeard = { between: source === undefined ? undefined : [], whens: [], faults: [] };
  source?.forEach(({ when, to }, index) => {
    const line = lineOf(["heard", index]);
    const parsed = parseWhen(when);
    if (!parsed.ok) return void compiled.faults.push({ file, line, sentence: parsed.sentence });
    compiled.between?.push({ when: parsed.condition, to });
    compiled.whens.push({ line, text: when, mentions: parsed.mentions, field: null });
  });
  return compiled;
}
