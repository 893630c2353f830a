import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { ProgrammeLine } from "./conference.ts";

/** What begins at one time of one day: often one line, several where rooms run side by side. */
export type TimeSlot<Line> = { startsMinutes: number; lines: Line[] };

export type ProgrammeDay<Line> = { day: LocalDate; slots: TimeSlot<Line>[] };

type Placed = Pick<ProgrammeLine, "number" | "day" | "startsMinutes" | "room">;

/**
 * The lines of a programme as a list of lists: day, then time, then what begins then, room after room in their order
 * (a line for everyone comes first).
 */
export function layOutProgramme<Line extends Placed>(lines: readonly Line[]): ProgrammeDay<Line>[] {
  const days: ProgrammeDay<Line>[] = [];
  for (const line of inProgrammeOrder(lines)) {
    let day = days.at(-1);
    if (day?.day !== line.day) days.push((day = { day: line.day, slots: [] }));
    const slot = day.slots.at(-1);
    if (slot?.startsMinutes === line.startsMinutes) slot.lines.push(line);
    else day.slots.push({ startsMinutes: line.startsMinutes, lines: [line] });
  }
  return days;
}

/** By day, time, room and number: the order in which a programme is read. */
export function inProgrammeOrder<Line extends Placed>(lines: readonly Line[]): Line[] {
  const place = ({ room }: Placed) => room?.position ?? -1;
  return [...lines].sort(
    (a, b) =>
      (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
      a.startsMinutes - b.startsMinutes ||
      place(a) - place(b) ||
      a.number - b.number,
  );
}

/** The sessions before and after one, in the order of the programme; breaks are stepped over. */
export function sessionsBeside<Line extends Placed & Pick<ProgrammeLine, "kind">>(
  lines: readonly Line[],
  number: number,
): { before: Line | null; after: Line | null } {
  const sessions = inProgrammeOrder(lines.filter(({ kind }) => kind === "session"));
  const at = sessions.findIndex((one) => one.number === number);
  if (at === -1) return { before: null, after: null };
  return { before: sessions[at - 1] ?? null, after: sessions[at + 1] ?? null };
}
