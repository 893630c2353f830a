import { sayNames } from "#app/domain/conversation/say-names.ts";

/** "Sam is writing", "Sam and Asha are writing"; empty while nobody does. */
export function sayTyping(names: readonly string[]): string {
  return names.length === 0 ? "" : `${sayNames(names)} ${names.length === 1 ? "is" : "are"} writing`;
}
