import { z } from "zod";

type Questions = readonly { id: string; options: readonly { id: string }[] }[];

const hidden = z.object({ id: z.uuid() });

export type EqualityForm = { id: string; answers: Record<string, string> };

/** The answers that fit a question of the page; what was left out is left out. Null when nobody filled in this form. */
export function readEqualityForm(form: FormData, questions: Questions): EqualityForm | null {
  const parsed = hidden.safeParse({ id: form.get("form-id") });
  if (!parsed.success) return null;
  const answers = questions.flatMap(({ id, options }) => {
    const chosen = form.get(id);
    return typeof chosen === "string" && options.some((option) => option.id === chosen) ? [[id, chosen] as const] : [];
  });
  return { id: parsed.data.id, answers: Object.fromEntries(answers) };
}
