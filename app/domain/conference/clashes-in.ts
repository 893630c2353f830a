import type { ProgrammeLine } from "./conference.ts";
import { sayTimeOfDay } from "./say-times.ts";

type Timed = Pick<ProgrammeLine, "title" | "day" | "startsMinutes" | "endsMinutes" | "cancelled">;

/**
 * Pairs of sessions that one person cannot both go to: on one day, and at the same time for a minute at least, in whatever
 * rooms. What is cancelled takes no time; one that begins when another ends is no clash.
 */
export function clashesIn<Line extends Timed>(lines: readonly Line[]): [Line, Line][] {
  const standing = lines.filter(({ cancelled }) => !cancelled);
  return standing.flatMap((one, index) =>
    standing
      .slice(index + 1)
      .filter(
        (other) =>
          one.day === other.day && one.startsMinutes < other.endsMinutes && other.startsMinutes < one.endsMinutes,
      )
      .map((other): [Line, Line] => (other.startsMinutes < one.startsMinutes ? [other, one] : [one, other])),
  );
}

/** "10am Workshop and 10.15am Talk are at the same time". */
export function sayClash([one, other]: readonly [Timed, Timed]): string {
  const named = ({ startsMinutes, title }: Timed) => `${sayTimeOfDay(startsMinutes)} ${title}`;
  return `${named(one)} and ${named(other)} are at the same time`;
}
