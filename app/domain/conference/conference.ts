import type { LocalDate } from "#app/domain/clock/local-date.ts";

/** Who sees a conference: while it is a draft, those who keep it; then everybody. */
export type ConferenceVisibility = "draft" | "public";

/** Somebody who speaks, as everybody may read it. Their address is not here. */
export type SpeakerName = { id: string; name: string; role: string; organisation: string };

export type Room = { id: string; position: number; name: string; access: string };

/** A line of the programme as everybody may read it. Minutes are since local midnight, as the wall clock shows them. */
export type ProgrammeLine = {
  id: string;
  number: number;
  kind: "session" | "break";
  title: string;
  format: string;
  day: LocalDate;
  startsMinutes: number;
  endsMinutes: number;
  room: Room | null;
  track: string;
  cancelled: boolean;
  speakers: readonly SpeakerName[];
};
