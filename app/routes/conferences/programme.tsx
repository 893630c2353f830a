import { Link } from "@remix-run/react";
import { classNames } from "#app/ui/class-names.ts";
import { Tag } from "#app/ui/tag/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { AgendaButton } from "./agenda-button.tsx";
import type { LineView, ProgrammeView, SlotView } from "./programme-view.ts";

const mostColumns = 6; // more rooms side by side than this stay a list

/** The numbers of sessions that are on somebody's agenda, and the page to come back to when they change it. */
type OwnAgenda = { chosen: readonly number[]; back: string };

type ProgrammeProps = { days: ProgrammeView; to: string; agenda?: OwnAgenda };

/** The programme as lists in lists: day, time, session. A wide screen shows rooms side by side; the order stays. */
export function Programme({ days, to, agenda }: ProgrammeProps) {
  return (
    <>
      {days.map(({ day, said, rooms, slots }) => (
        <section className="programme" aria-labelledby={`day-${day}`} key={day}>
          <h3 className="nhsuk-heading-m" id={`day-${day}`}>
            {said}
          </h3>
          <ol className="programme__slots">
            {slots.map((slot) => (
              <Slot key={slot.at} slot={slot} columns={rooms.length} to={to} agenda={agenda} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

type SlotProps = { slot: SlotView; columns: number; to: string; agenda: OwnAgenda | undefined };

function Slot({ slot, columns, to, agenda }: SlotProps) {
  const isGrid = slot.lines.length > 1 && columns <= mostColumns;
  return (
    <li className="programme__slot">
      <h4 className="programme__time">{slot.time}</h4>
      <ul className={classNames("programme__lines", isGrid && `programme__lines--${columns}`)}>
        {slot.lines.map((line) => (
          <Line key={line.number} line={line} to={to} agenda={agenda} />
        ))}
      </ul>
    </li>
  );
}

function Line({ line, to, agenda }: { line: LineView; to: string; agenda: OwnAgenda | undefined }) {
  const { number, kind, title, times, room, track, format, cancelled, column, speakers, decks } = line;
  const facts = [times, room, track, format].filter((fact) => fact !== "").join(" · ");
  return (
    <li
      id={`session-${number}`}
      className={classNames(
        "programme__line",
        kind === "break" && "programme__line--break",
        column !== null && `programme__line--in-${column}`,
      )}
    >
      <p className="programme__title">
        {kind === "break" ? title : <Link to={`${to}/sessions/${number}`}>{title}</Link>}
        {cancelled ? (
          <>
            {" "}
            <Tag colour="red">Cancelled</Tag>
          </>
        ) : null}
      </p>
      <p className="programme__facts">{facts}</p>
      {speakers.length === 0 ? null : <p className="programme__facts">{speakers.map(({ name }) => name).join(", ")}</p>}
      {decks.map((deck) => (
        <p className="programme__facts" key={deck.number}>
          <Link to={`/library/${deck.number}`}>
            Slides<VisuallyHidden>: {deck.title}</VisuallyHidden>
          </Link>
        </p>
      ))}
      {agenda === undefined ? null : <Choose line={line} to={to} agenda={agenda} />}
    </li>
  );
}

/** What is cancelled can be taken off, and nobody adds it. */
function Choose({ line, to, agenda }: { line: LineView; to: string; agenda: OwnAgenda }) {
  const isOn = agenda.chosen.includes(line.number);
  if (line.kind === "break" || (line.cancelled && !isOn)) return null;
  return <AgendaButton to={to} session={line} isOn={isOn} back={`${agenda.back}#session-${line.number}`} small />;
}
