import type { Refused } from "../administration/typed.ts";

/** A page has several forms: what was refused of one of them fills that one, and leaves the others as they are. */
export function refusedBy(refused: Refused | undefined, intent: string): Refused | undefined {
  return refused?.typed?.["intent"]?.[0] === intent ? refused : undefined;
}
