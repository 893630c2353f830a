import type { Named } from "#db/queries/discussion/named-in.ts";

/** Whom a post tells by name, as a sentence. Who follows the thread hears of it besides. */
export function saysTold({ names, spaceIds, people }: Named): string {
  if (people === 0) return "It names nobody. Those who follow this hear of it as they chose.";
  const whom = [...names, ...(spaceIds.length > 0 ? ["everybody in the space"] : [])];
  const count = people === 1 ? "1 person" : `${people} people`;
  return `This mails ${count}: ${new Intl.ListFormat("en-GB").format(whom)}.`;
}
