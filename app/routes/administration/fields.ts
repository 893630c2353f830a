import { z } from "zod";

const firstOf = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const filled = (value: unknown) => (Array.isArray(value) ? value.filter((one) => one !== "") : []);

/** Words that must be there. */
export const words = (missing: string, most = 200) =>
  z.preprocess(
    firstOf,
    z
      .string({ error: missing })
      .trim()
      .min(1, { error: missing })
      .max(most, { error: `Use ${most.toLocaleString("en-GB")} letters or fewer.` }),
  );

/** One of a list that may be left empty: an id or a code, which the act looks up. */
export const maybeOne = z.preprocess((value) => firstOf(value) || null, z.string().max(100).nullable());

/** Any number of ids or codes, which the act looks up. */
export const many = z.preprocess(filled, z.array(z.string().max(100)).max(200));

export const oneOf = <const Value extends string>(values: readonly Value[], missing: string) =>
  z.preprocess(firstOf, z.enum(values as readonly [Value, ...Value[]], { error: missing }));

/** A tick box that stands alone. */
export const ticked = z.preprocess((value) => Array.isArray(value) && value.includes("yes"), z.boolean());

export const wholeNumber = (missing: string) =>
  z.preprocess(
    firstOf,
    z
      .string({ error: missing })
      .trim()
      .regex(/^\d{1,6}$/, { error: missing })
      .transform(Number),
  );

export const time = (missing: string) =>
  z.preprocess(
    firstOf,
    z
      .string({ error: missing })
      .trim()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: missing }),
  );

export const day = (missing: string) =>
  z.preprocess(firstOf, z.string({ error: missing }).regex(/^\d{4}-\d{2}-\d{2}$/, { error: missing }));

const weekdayIds = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export const weekdays = z.preprocess(filled, z.array(z.enum(weekdayIds)).min(1, { error: "Choose at least one day." }));

/** Which state of the row the form was filled in from. */
export const version = wholeNumber("Open this page again: it has lost its place.");
