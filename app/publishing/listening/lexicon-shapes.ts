import { z } from "zod";
import { hintAbouts, riskKinds, ruleAbouts } from "#app/domain/listening/lexicon.ts";

/** The shapes of the lexicon's files. What they mean: content/listening/README.md. */

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `this can be: ${words.join(", ")}.` });
const phrases = z
  .array(z.string().trim().min(1, "this line is empty. Write a phrase, or take the line out."))
  .min(1, "this list is empty.");
const shortName = z
  .string()
  .regex(/^[a-z][a-z-]*$/, "names are written in small letters and hyphens, like wish-to-die.");
const softened = oneOf(["keep", "C", "none"]);
const level = oneOf(["A", "B", "C", "kind"]);

export const spellingsShape = z.record(
  z.string(),
  z.string().trim().min(1, "write the standard words that it stands for."),
);

export const alikeShape = z.record(z.string(), z.string().trim().min(1, "write the words that it may stand for."));

export const groupsShape = z.record(shortName, phrases);

export const scopeShape = z.strictObject({
  "not-negating": phrases,
  past: phrases,
  present: phrases,
  supposed: phrases,
  story: phrases,
  "said-by-other": phrases,
});

export const idiomsShape = phrases;

export const riskShape = z.strictObject({
  kind: oneOf(riskKinds),
  rules: z
    .array(
      z.strictObject({
        id: shortName,
        level,
        about: oneOf(ruleAbouts).optional(),
        negated: softened.optional(),
        past: softened.optional(),
        other: softened.optional(),
        phrases,
      }),
    )
    .min(1, "this file holds no rule."),
});

const few = (most: number) =>
  z
    .string()
    .regex(/^\d+$/, "write a number in figures.")
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, `this is a number from 1 to ${most}.`);

export const hintsShape = z
  .strictObject({
    field: shortName,
    about: oneOf(hintAbouts).optional(),
    strong: phrases.optional(),
    fair: phrases.optional(),
    weak: phrases.optional(),
  })
  .refine(({ strong, fair, weak }) => strong ?? fair ?? weak, "a field holds at least one of strong, fair and weak.");

export const sumsShape = z
  .array(
    z.strictObject({
      id: shortName,
      kind: oneOf(riskKinds),
      level,
      "one-of-each": z.array(z.array(shortName).min(1, "this list is empty.")).min(1, "this list is empty."),
      fields: few(9).optional(),
      points: few(30).optional(),
      sentences: few(4).optional(),
      words: few(60).optional(),
      least: oneOf(["strong", "fair", "weak"]).optional(),
    }),
  )
  .min(1, "this file holds no sum.");

export const needShape = z
  .strictObject({
    need: shortName,
    strong: phrases.optional(),
    fair: phrases.optional(),
    weak: phrases.optional(),
    unless: phrases.optional(),
  })
  .refine(
    ({ strong, fair, weak }) => strong ?? fair ?? weak,
    "a file of needs holds at least one of strong, fair and weak.",
  );
