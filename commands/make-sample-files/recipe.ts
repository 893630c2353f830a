import type { Part } from "./parts.ts";
import type { Charts } from "./pictures.ts";

/** What one file is made of. */
export type Recipe = {
  title: string;
  organisation: string;
  language: string;
  parts: Part[];
  charts: Charts;
  large: boolean; // large print
  faults: ReadonlySet<string>;
};

/** Stands on the first page or slide of every file, and below every other. */
export const sampleMark = "Sample for a demonstration: its people, groups and figures are invented.";

/** The moment that every file says it was made at, so that the same words give the same bytes. */
export const madeAt = new Date(Date.UTC(2026, 0, 5, 9));
