import type { ProgrammeLine, SpeakerName } from "#app/domain/conference/conference.ts";

/** Everybody who speaks, once each, by name. Whoever speaks only in what was cancelled is left out. */
export function speakersOf(lines: readonly ProgrammeLine[]): SpeakerName[] {
  const all = lines.filter(({ cancelled }) => !cancelled).flatMap(({ speakers }) => speakers);
  const once = new Map(all.map((one) => [one.id, one]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
