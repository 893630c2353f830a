import { z } from "zod";

/** The front matter of a step, as written. Every plain value is a text (see read-yaml.ts). Described in content/guide/README.md. */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "use small letters a-z, figures and “-” only.");
const words = z.string().trim().min(1, "write something, or leave the key out.");
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const facts = z.enum(["under-age", "practice-outside-region", "postcode-outside-region"]);
const fieldKinds = z.enum([
  "choice-one",
  "choice-many",
  "text",
  "text-long",
  "date",
  "postcode",
  "phone",
  "mail",
  "practice",
]);

const option = z.strictObject({
  id,
  label: words,
  hint: words.optional(),
  needs: z.array(id).optional(),
  alone: flag.optional(),
  facts: z.array(facts).optional(),
  risk: z.enum(["A", "B", "C"]).optional(),
});

const fieldKeys = {
  label: words.optional(),
  hint: words.optional(),
  options: z.array(option).optional(),
  "options-from": z.enum(["languages"]).optional(),
  optional: flag.optional(),
  "max-letters": z
    .string()
    .regex(/^[1-9]\d{0,4}$/, "write a number of letters, up to 99999.")
    .transform(Number)
    .optional(),
  autocomplete: words.optional(),
  finds: facts.optional(),
};

const field = z.strictObject({ id, ask: fieldKinds, ...fieldKeys, when: words.optional() });
const skipId = z.enum(["not-sure", "rather-not-say"]);
const next = z.strictObject({ when: words.optional(), to: id });

export const stepSchema = z.strictObject({
  id,
  kind: z.enum(["question", "say", "check", "end"]).optional(),
  thanks: words.optional(),
  question: words.optional(),
  ask: fieldKinds.optional(),
  field: id.optional(),
  ...fieldKeys,
  fields: z.array(field).optional(),
  skip: z
    .preprocess(
      (given) => (typeof given === "string" ? { id: given } : given),
      z.strictObject({ id: skipId, label: words.optional() }),
    )
    .optional(),
  sensitive: flag.optional(),
  safety: flag.optional(),
  "safety-texts": z.array(id).optional(),
  helplines: z.array(id).optional(),
  "urgent-call": flag.optional(),
  end: z.enum(["submitted", "under-age", "outside-region", "no-agreement", "signposted"]).optional(),
  next: z.preprocess((given) => (typeof given === "string" ? [{ to: given }] : given), z.array(next)).optional(),
});

export type StepSource = z.infer<typeof stepSchema>;
export type FieldSource = z.infer<typeof field>;

const between = z.strictObject({ when: words, to: id });

const oneOrMany = z.preprocess((given) => (typeof given === "string" ? [given] : given), z.array(id));

export const flowSchema = z.strictObject({
  id,
  title: words,
  start: id,
  ordinary: z.record(z.string(), oneOrMany).default({}),
  longest: z
    .string()
    .regex(/^[1-9]\d?$/, "write a number of questions, up to 99.")
    .transform(Number),
  heard: z.array(between).optional(),
});

export type FlowSettings = z.infer<typeof flowSchema>;

export const avoidSchema = z.array(z.strictObject({ avoid: words, say: words }));

export type WordToAvoid = z.infer<typeof avoidSchema>[number];
