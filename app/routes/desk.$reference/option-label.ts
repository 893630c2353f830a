import type { CompiledFlow } from "#app/domain/guide/flow.ts";

/** What a choice was called on the page that the person saw. Helpers' steps ask the same fields under a "their-" name. */
export function optionLabel(flow: CompiledFlow, field: string, option: string): string {
  for (const step of Object.values(flow.steps)) {
    const asked = step.fields.find((one) => one.id.replace(/^their-/, "") === field);
    const label = asked?.options?.find((one) => one.id === option)?.label;
    if (label !== undefined) return label;
  }
  return option;
}
