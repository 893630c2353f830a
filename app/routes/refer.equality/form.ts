import { z } from "zod";

type Questions = readonly { id: string; options: readonly { id: string }[] }[];

const hidden = z.object({ id: z.coerce.number().int().positive() });

export type EqualityForm = { id: number; answers: Record<string, string> };

/** A number by chance, up to 2^48: nothing about the person is in it, and two are never the same. */
export function newFormId(randomBytes: (count: number) => Uint8Array): number {
  return randomBytes(6).reduce((sum, byte) => sum * 256 + byte, 0) + 1;
}

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
