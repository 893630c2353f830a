import { daysOf } from "#app/domain/conference/conference-fields.ts";
import { sayLocalDay } from "#app/domain/conference/say-local-days.ts";
import type { ConferenceRow } from "#db/queries/conference/conferences.ts";
import type { RoomRow } from "#db/queries/conference/rooms.ts";
import type { SessionChoices } from "./session-fields.tsx";

/** The days and rooms that the form of a session offers. */
export function sessionChoices(conference: ConferenceRow, rooms: readonly RoomRow[]): SessionChoices {
  return {
    days: daysOf(conference).map((day) => ({ value: day, label: sayLocalDay(day) })),
    rooms: rooms.map(({ id, name }) => ({ value: id, label: name })),
  };
}
