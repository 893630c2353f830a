import { overlapsIn } from "#app/domain/conference/overlaps-in.ts";
import { sayLocalDay } from "#app/domain/conference/say-local-days.ts";
import { sayTimes } from "#app/domain/conference/say-times.ts";
import type { SessionInRoom } from "#db/queries/conference/sessions.ts";
import type { SessionSpeaker } from "#db/queries/conference/speakers.ts";

/** Everything of a programme that a facilitator works on: all lines, what stands in one room at one time, the speakers. */
export function keptProgramme(rows: readonly SessionInRoom[], speaking: readonly SessionSpeaker[]) {
  const lines = rows.map((row) => ({ ...row, cancelled: row.cancelledAt !== null }));
  const named = new Map(speaking.map(({ id, name, organisation, email }) => [id, { id, name, organisation, email }]));
  return {
    lines: lines.map((line) => ({
      number: line.number,
      title: line.title,
      isBreak: line.kind === "break",
      day: sayLocalDay(line.day),
      times: sayTimes(line),
      room: line.room?.name ?? "",
      cancelled: line.cancelled,
      speakers: speaking.filter(({ sessionId }) => sessionId === line.id).map(({ name }) => name),
    })),
    overlaps: overlapsIn(lines).map(([one, other]) => ({
      room: one.room?.name ?? "",
      one: { number: one.number, title: one.title },
      other: { number: other.number, title: other.title },
    })),
    speakers: [...named.values()]
      .sort((a, b) => a.name.localeCompare(b.name, "en-GB"))
      .map(({ id, name, organisation, email }) => ({ id, name, organisation, hasMail: email !== "" })),
  };
}

export type KeptProgramme = ReturnType<typeof keptProgramme>;
