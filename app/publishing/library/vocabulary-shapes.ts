import { z } from "zod";

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/, "An id is letters, figures, dots and hyphens, like running-a-group.");
const words = z
  .string()
  .trim()
  .min(1, "This must be filled in with words.")
  .max(300, "This is too long: 300 letters at most.");
const term = z.strictObject({ id, name: words });

const list = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).min(1, "At least one line must stand here.");

export const termsShape = list(term);

export const typesShape = list(
  term.extend({
    reviewMonths: z
      .number()
      .int("This must be a whole number of months.")
      .min(1, "This must be 1 or more.")
      .max(120, "This must be 120 or less."),
  }),
);

export const licencesShape = list(
  term.extend({
    url: z.url({ protocol: /^https$/, error: "This must be a whole web address that begins with https://" }).nullable(),
    may: words,
  }),
);

export const boardShape = term;

export const synonymsShape = list(
  z.strictObject({ id, words: z.array(words).min(2, "At least two that mean the same must stand here.").max(20) }),
);
