import type { ProgrammeLine } from "#app/domain/conference/conference.ts";
import { clockTime } from "#app/domain/conference/say-times.ts";

/**
 * What the folders of decks are called: "09.30 Our walks - Pat Smith". A conference of several days has the day before
 * the time; a second deck of a session has a number after it.
 */
export function folderNames(decks: readonly { session: number }[], lines: readonly ProgrammeLine[]): string[] {
  const days = new Set(lines.map(({ day }) => day)).size;
  return decks.map(({ session }, place) => {
    const line = lines.find(({ number }) => number === session);
    if (line === undefined) return "";
    const before = decks.slice(0, place).filter((other) => other.session === session).length;
    const time = `${days > 1 ? `${line.day} ` : ""}${clockTime(line.startsMinutes).replace(":", ".")}`;
    const speakers = line.speakers.map(({ name }) => name).join(", ");
    const name = speakers === "" ? line.title : `${line.title.slice(0, 60).trim()} - ${speakers}`;
    return `${time} ${name.slice(0, 80).trim()}${before === 0 ? "" : ` (${before + 1})`}`;
  });
}
