import type { ProgrammeLine } from "#app/domain/conference/conference.ts";
import { layOutProgramme } from "#app/domain/conference/lay-out-programme.ts";
import { sayLocalDay } from "#app/domain/conference/say-local-days.ts";
import { clockTime, sayTimeOfDay, sayTimes } from "#app/domain/conference/say-times.ts";

/** A line of the programme as a page shows it. `column`: which of the rooms side by side, or null for everyone. */
export type LineView = {
  number: number;
  kind: "session" | "break";
  title: string;
  times: string;
  room: string;
  track: string;
  format: string;
  cancelled: boolean;
  column: number | null;
  speakers: { id: string; name: string }[];
  decks: { number: number; title: string }[];
};

type Deck = { sessionId: string | null; number: number; title: string };

export type SlotView = { at: string; time: string; lines: LineView[] };

export type ProgrammeView = { day: string; said: string; rooms: string[]; slots: SlotView[] }[];

/**
 * The programme day by day and time by time. Each day's rooms stand in their order, for the grid on a wide screen. Hand in
 * only decks that whoever looks may read.
 */
export function programmeView(lines: readonly ProgrammeLine[], decks: readonly Deck[] = []): ProgrammeView {
  return layOutProgramme(lines).map(({ day, slots }) => {
    const rooms = roomsOf(slots.flatMap((slot) => slot.lines));
    return {
      day,
      said: sayLocalDay(day),
      rooms: rooms.map(({ name }) => name),
      slots: slots.map(({ startsMinutes, lines: there }) => ({
        at: clockTime(startsMinutes),
        time: sayTimeOfDay(startsMinutes),
        lines: there.map((line) => ({
          ...lineView(line, there.length > 1 ? rooms.map(({ id }) => id) : []),
          decks: decks.filter(({ sessionId }) => sessionId === line.id).map(({ number, title }) => ({ number, title })),
        })),
      })),
    };
  });
}

function roomsOf(lines: readonly ProgrammeLine[]): { id: string; name: string }[] {
  const rooms = new Map(lines.flatMap(({ room }) => (room === null ? [] : [[room.id, room]])));
  return [...rooms.values()].sort((a, b) => a.position - b.position).map(({ id, name }) => ({ id, name }));
}

function lineView(line: ProgrammeLine, columns: readonly string[]): Omit<LineView, "decks"> {
  const { number, kind, title, room, track, format, cancelled, speakers } = line;
  const column = room === null ? -1 : columns.indexOf(room.id);
  return {
    number,
    kind,
    title,
    times: sayTimes(line),
    room: room?.name ?? "",
    track,
    format,
    cancelled,
    column: column === -1 ? null : column + 1,
    speakers: speakers.map(({ id, name }) => ({ id, name })),
  };
}
