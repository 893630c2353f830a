import { stringify } from "csv-stringify/sync";
import type { ProgrammeLine } from "#app/domain/conference/conference.ts";
import { layOutProgramme } from "#app/domain/conference/lay-out-programme.ts";
import type { ProgrammeFacts } from "#app/domain/conference/programme-text.ts";
import { sayLocalDay, sayLocalDays } from "#app/domain/conference/say-local-days.ts";
import { clockTime, sayTimes } from "#app/domain/conference/say-times.ts";
import type { CatalogueEntry } from "#app/domain/search/catalogue.ts";
import { html, type Html } from "#app/publishing/html.ts";
import { page } from "./pack-pages.ts";

/** The programme of a conference as one page of a pack: days, times, sessions and breaks, in their order. */
export function programmePage({ name, startsOn, endsOn, venue, address, sample, lines }: ProgrammeFacts): string {
  const place = [venue, address].filter((part) => part !== "").join(", ");
  const days = layOutProgramme(lines).map(
    ({ day, slots }) =>
      html`<h2>${sayLocalDay(day)}</h2>
        <ol>
          ${slots.flatMap((slot) => slot.lines.map(oneLine))}
        </ol> `,
  );
  return page(
    name,
    html`<p><a href="index.html">Everything in this pack</a></p>
      <p>${sayLocalDays(startsOn, endsOn)}${place !== "" && `, ${place}`}. All times are UK time.</p>
      ${sample && html`<p class="kind">Sample: people and places in it are made up.</p>`} ${days}`,
  );
}

function oneLine(line: ProgrammeLine): Html {
  const { number, title, room, track, cancelled } = line;
  const about = [sayTimes(line), room?.name ?? "", track, speakersOf(line)].filter((part) => part !== "").join(". ");
  return html`<li id="session-${number}">
    ${title}${cancelled && " (cancelled)"}
    <p class="kind">${about}</p>
  </li> `;
}

/** The same as a table: a row a session or break. What was typed cannot be a formula. */
export function programmeCsv({ lines }: ProgrammeFacts): string {
  const head = ["Day", "Starts", "Ends", "Kind", "Number", "Title", "Room", "Track", "Speakers", "Cancelled"];
  const rows = lines.map((line) => [
    line.day,
    clockTime(line.startsMinutes),
    clockTime(line.endsMinutes),
    line.kind,
    line.number,
    line.title,
    line.room?.name ?? "",
    line.track,
    speakersOf(line),
    line.cancelled ? "yes" : "",
  ]);
  return stringify([head, ...rows], { bom: true, escape_formulas: true });
}

/** Sessions are found in a pack by their titles and speakers. */
export function programmeEntries(programme: ProgrammeFacts | undefined): CatalogueEntry[] {
  const sessions = programme?.lines.filter(({ kind }) => kind === "session") ?? [];
  return sessions.map((line) => ({
    to: `programme.html#session-${line.number}`,
    title: line.title,
    kind: "Session",
    words: [sayTimes(line), line.room?.name ?? "", speakersOf(line)].join("\n"),
  }));
}

function speakersOf({ speakers }: ProgrammeLine): string {
  return speakers.map(({ name }) => name).join(", ");
}
