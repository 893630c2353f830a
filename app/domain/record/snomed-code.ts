/** A concept of SNOMED CT that an administrator has set for something we record. */
export type RecordCode = { kind: "need" | "act"; about: string; conceptId: string; term: string };

/** What of our own work can have a code. Only what is true of a record is ever sent with it. */
export const codedActs = [
  { id: "referred", label: "They were put in touch with a link worker and accepted it" },
  { id: "self-referred", label: "They asked for it themselves" },
  { id: "declined", label: "They decided not to go on, before any contact" },
] as const;

export type CodedAct = (typeof codedActs)[number]["id"];

const multiply: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
const permuteOnce = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/**
 * Whether figures can be a concept's id: 6 to 18 of them, not beginning with 0, "00" or "10" before the last one, and a
 * last one that fits the others (Verhoeff). Catches a slip of the finger; that it means what is written beside it only a
 * person can say. Source: SNOMED CT release file specification, section on identifiers.
 */
export function isConceptId(typed: string): boolean {
  if (!/^[1-9]\d{5,17}$/.test(typed) || !/[01]0\d$/.test(typed)) return false;
  const figures = [...typed].reverse().map(Number);
  const sum = figures.reduce((so, figure, place) => multiply[so]?.[permuted(figure, place % 8)] ?? 0, 0);
  return sum === 0;
}

function permuted(figure: number, times: number): number {
  let result = figure;
  for (let n = 0; n < times; n += 1) result = permuteOnce[result] ?? 0;
  return result;
}
