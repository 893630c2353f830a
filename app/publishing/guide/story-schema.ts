import { z } from "zod";
import { heardFacts } from "#app/domain/guide/flow.ts";

/** A story as written: every plain value is a text. Described in content/guide/README.md. */
const oneOrMany = z.preprocess((given) => (typeof given === "string" ? [given] : given), z.array(z.string()).min(1));

const line = z
  .strictObject({
    "the guide asks": z.string(),
    "they choose": oneOrMany,
    "they say": z.string(),
    "they answer": z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    "they skip": z.string(),
    "they continue": z.string(),
    "they go back": z.string(),
    "they change": z.string(),
    "we understood": z.strictObject({
      needs: z.array(z.string()).optional(),
      facts: z.array(z.string()).optional(),
      risk: z.enum(["none", "C", "B", "A"]).optional(),
    }),
    "we reply": oneOrMany,
    ends: z.string(),
  })
  .partial()
  .refine((keys) => Object.keys(keys).length === 1, "each line says one thing.");

export const storySchema = z.strictObject({
  story: z.string().trim().min(1, "say in a sentence what happens."),
  today: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "write a date as 2026-05-04.")
    .default("2026-05-04"),
  outside: z.array(z.string()).default([]),
  hears: z.record(z.string(), z.array(z.enum(heardFacts))).default({}),
  lines: z.array(line).min(1, "a story has lines."),
});

export type Story = z.infer<typeof storySchema>;
export type StoryLine = Story["lines"][number];
