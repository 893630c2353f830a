import type { ProgrammeLine } from "./conference.ts";
import { layOutProgramme } from "./lay-out-programme.ts";
import { sayLocalDay, sayLocalDays } from "./say-local-days.ts";
import { sayTimes } from "./say-times.ts";

export type ProgrammeFacts = {
  name: string;
  startsOn: string;
  endsOn: string;
  venue: string;
  address: string;
  sample: boolean;
  lines: readonly ProgrammeLine[];
};

/** A programme as plain text, for those who read it in a mail, with a braille display or on paper. */
export function programmeText({ name, startsOn, endsOn, venue, address, sample, lines }: ProgrammeFacts): string {
  const place = [venue, address].filter((part) => part !== "").join(", ");
  const head = [
    name,
    sayLocalDays(startsOn, endsOn),
    place,
    sample ? "A sample: it was written for a demonstration." : "",
  ];
  const days = layOutProgramme(lines).map(({ day, slots }) =>
    [sayLocalDay(day), ...slots.flatMap((slot) => slot.lines.map(lineText))].join("\n\n"),
  );
  return `${[...head, "All times are UK time."].filter((part) => part !== "").join("\n")}\n\n${days.join("\n\n\n")}\n`;
}

function lineText(line: ProgrammeLine): string {
  const where = [line.room?.name ?? "", line.track].filter((part) => part !== "").join(", ");
  return [
    `${sayTimes(line)}${where === "" ? "" : `, ${where}`}`,
    `${line.cancelled ? "CANCELLED: " : ""}${line.title}${line.format === "" ? "" : ` (${line.format})`}`,
    ...line.speakers.map(speakerText),
  ].join("\n");
}

/** "Ana Ferreira, link worker, Sample Tees Link Workers". */
export function speakerText({ name, role, organisation }: ProgrammeLine["speakers"][number]): string {
  return [name, role, organisation].filter((part) => part !== "").join(", ");
}
