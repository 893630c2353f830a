import { z } from "zod";
import { dateOfDay, dayNumber } from "#app/domain/clock/local-date.ts";
import { isSnomedConcept } from "#app/domain/region/is-snomed-concept.ts";
import { normalPostcode } from "#app/domain/region/postcode.ts";

/** The kinds of cell in the region's tables. Each message says what is wrong and what is wanted. */

const quoted = (wanted: string) => (issue: { input?: unknown }) => `"${String(issue.input)}" is not ${wanted}.`;

export const text = z.string().min(1, "This cell is empty. It must be filled in.");

export const textOrNull = z.string().transform((cell) => (cell === "" ? null : cell));

const numberShape = /^-?\d{1,3}(\.\d{1,8})?$/;
export const number = z
  .string()
  .regex(numberShape, { error: quoted("a number like 54.97") })
  .transform(Number);

export const percent = z
  .string()
  .refine((cell) => numberShape.test(cell) && Number(cell) >= 0 && Number(cell) <= 100, {
    error: quoted("a percentage from 0 to 100"),
  })
  .transform(Number);

export const postcode = z.string().refine((cell) => normalPostcode(cell) === cell, {
  error: quoted("a whole postcode in capitals with one space, like NE1 4LP"),
});

const phoneShape = /^(0[0-9 ]{9,13}|1[0-9 ]{2,6})$/;
const phoneWanted =
  "a phone number in figures and spaces, like 0191 496 0000 (a spreadsheet may have taken away the first 0)";
export const phone = z.string().regex(phoneShape, { error: quoted(phoneWanted) });
export const phoneOrNull = z
  .string()
  .refine((cell) => cell === "" || phoneShape.test(cell), { error: quoted(phoneWanted) })
  .transform((cell) => (cell === "" ? null : cell));

export const dialledOrNull = z
  .string()
  .regex(/^[0-9]*$/, { error: quoted("figures only, as they are dialled") })
  .transform((cell) => (cell === "" ? null : cell));

export const practiceCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9][0-9]{4}$/, { error: quoted("a practice code, like A81001") });
export const pcnCode = z.string().regex(/^U[0-9]{5}$/, { error: quoted("a PCN code, like U89141") });
export const councilCode = z.string().regex(/^[EWSN][0-9]{8}$/, { error: quoted("a council code, like E08000021") });
export const shortId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, { error: quoted("a short name in small letters and hyphens, like silver-line") });

export const snomedConceptOrNull = z
  .string()
  .refine((cell) => cell === "" || isSnomedConcept(cell), {
    error: quoted(
      "a SNOMED CT concept, like 224484003 (one figure may be wrong, or a spreadsheet may have rounded it)",
    ),
  })
  .transform((cell) => (cell === "" ? null : cell));

/** A cell of codes with a space between them. */
export function listOf(code: z.ZodString) {
  return z
    .string()
    .transform((cell) => cell.split(/\s+/).filter(Boolean))
    .pipe(z.array(code).min(1, "This cell is empty. It must name at least one."));
}

/** A code, or nothing. */
export function orNull(code: z.ZodString) {
  return z.union([z.literal("").transform(() => null), code], {
    error: (issue) => code.safeParse(issue.input).error?.issues[0]?.message ?? "This cell is not right.",
  });
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayNumber(text);
  return Number.isFinite(day) && dateOfDay(day) === text;
}

const dayWanted = "a day written like 2026-12-25";
export const day = z.string().refine(isDay, { error: quoted(dayWanted) });
export const dayOrNull = z
  .string()
  .refine((cell) => cell === "" || isDay(cell), { error: quoted(dayWanted) })
  .transform((cell) => (cell === "" ? null : cell));

export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: quoted(`one of ${words.join(", ")}`) });
}
