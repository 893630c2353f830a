import type { ProgrammeLine } from "./conference.ts";

type Timed = Pick<ProgrammeLine, "kind" | "day" | "startsMinutes" | "endsMinutes" | "cancelled">;

/**
 * The minutes of a programme that one person can be there for: its sessions without breaks and what was cancelled, and
 * what takes place side by side counted once.
 */
export function programmeMinutes(lines: readonly Timed[]): number {
  const days = Map.groupBy(
    lines.filter(({ kind, cancelled }) => kind === "session" && !cancelled),
    ({ day }) => day,
  );
  return [...days.values()].reduce((sum, sessions) => sum + minutesCovered(sessions), 0);
}

function minutesCovered(sessions: readonly Timed[]): number {
  let covered = 0;
  let until = 0;
  for (const { startsMinutes, endsMinutes } of [...sessions].sort((a, b) => a.startsMinutes - b.startsMinutes)) {
    covered += Math.max(0, endsMinutes - Math.max(startsMinutes, until));
    until = Math.max(until, endsMinutes);
  }
  return covered;
}

/** "5 hours 30 minutes". */
export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = [
    ...(hours === 0 ? [] : [hours === 1 ? "1 hour" : `${hours} hours`]),
    ...(rest === 0 ? [] : [rest === 1 ? "1 minute" : `${rest} minutes`]),
  ];
  return said.join(" ");
}
