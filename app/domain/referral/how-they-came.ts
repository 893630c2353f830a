/** How somebody came to us whose answers staff type in. */
export type HowTheyCame = "rang" | "wrote" | "walked-in";

export const waysToCome: readonly { id: HowTheyCame; did: string; label: string }[] = [
  { id: "rang", did: "rang us", label: "They rang us" },
  { id: "wrote", did: "wrote to us", label: "They wrote to us" },
  { id: "walked-in", did: "came in", label: "They came in" },
];

/** "rang us": for a sentence about the person. Source: docs/decisions/0040-someone-of-staff-types.md. */
export function sayHowTheyCame(how: HowTheyCame): string {
  return waysToCome.find(({ id }) => id === how)?.did ?? "";
}
