import type { Step } from "#app/domain/guide/flow.ts";

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** The sentences that a person reads on a step, one block a line, without the short labels of boxes and choices. */
export function wordsOf(step: Step): string {
  const hints = step.fields.flatMap(({ hint, options }) => [hint, ...(options ?? []).map((option) => option.hint)]);
  const blocks = [step.thanks, step.question, plain(step.body), plain(step.why ?? ""), ...hints];
  return blocks.filter((block) => block).join("\n");
}

function plain(html: string): string {
  return html
    .replace(/<\/(p|li|h[1-6]|blockquote)>|<br\s*\/?>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\n\s*/g, "\n")
    .trim();
}
