import type { ProgrammeLine } from "./conference.ts";

type Placed = Pick<ProgrammeLine, "number" | "day" | "startsMinutes" | "endsMinutes" | "room" | "cancelled">;

/**
 * Pairs of lines that stand in one room at the same time. They are pointed at and never refused: a room can be divided,
 * and a facilitator moves one after the other. What is cancelled takes no room; one that begins when another ends is no
 * overlap.
 */
export function overlapsIn<Line extends Placed>(lines: readonly Line[]): [Line, Line][] {
  const standing = lines.filter(({ cancelled, room }) => !cancelled && room !== null);
  return standing.flatMap((one, index) =>
    standing.slice(index + 1).flatMap((other): [Line, Line][] => (overlap(one, other) ? [[one, other]] : [])),
  );
}

function overlap(one: Placed, other: Placed): boolean {
  return (
    one.room?.id === other.room?.id &&
    one.day === other.day &&
    one.startsMinutes < other.endsMinutes &&
    other.startsMinutes < one.endsMinutes
  );
}
