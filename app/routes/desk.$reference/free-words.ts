import { z } from "zod";
import { lettersTooMany, mostLetters } from "#app/domain/conversation/message-length.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";

const tooLong = `Use at most ${mostLetters.toLocaleString("en-GB")} letters`;
const firstOf = (value: unknown) => (Array.isArray(value) ? value[0] : (value ?? ""));

/** What staff write at length, kept as it was typed. */
export const freeWords = z.preprocess(
  firstOf,
  z
    .string()
    .transform(cleanText)
    .refine((words) => lettersTooMany(words) === 0, tooLong),
);

/** The same, where it cannot be left empty. */
export const neededWords = (missing: string) => freeWords.refine((words) => words !== "", missing);

/** The id that a form carries, so that a second press adds nothing. */
export const clientId = z.preprocess(firstOf, z.uuid("Open this page again: it has lost its place."));
