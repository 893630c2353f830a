import { Link } from "@remix-run/react";
import { classNames } from "#app/ui/class-names.ts";
import { Tag } from "#app/ui/tag/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import type { LineView, ProgrammeView, SlotView } from "./programme-view.ts";

const mostColumns = 6; // more rooms side by side than this stay a list

/** The programme as lists in lists: day, time, session. A wide screen shows rooms side by side; the order stays. */
export function Programme({ days, to }: { days: ProgrammeView; to: string }) {
  return (
    <>
      {days.map(({ day, said, rooms, slots }) => (
        <section className="programme" aria-labelledby={`day-${day}`} key={day}>
          <h3 className="nhsuk-heading-m" id={`day-${day}`}>
            {said}
          </h3>
          <ol className="programme__slots">
            {slots.map((slot) => (
              <Slot key={slot.at} slot={slot} columns={rooms.length} to={to} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Slot({ slot, columns, to }: { slot: SlotView; columns: number; to: string }) {
  const isGrid = slot.lines.length > 1 && columns <= mostColumns;
  return (
    <li className="programme__slot">
      <h4 className="programme__time">{slot.time}</h4>
      <ul className={classNames("programme__lines", isGrid && `programme__lines--${columns}`)}>
        {slot.lines.map((line) => (
          <Line key={line.number} line={line} to={to} />
        ))}
      </ul>
    </li>
  );
}

function Line({ line, to }: { line: LineView; to: string }) {
  const { number, kind, title, times, room, track, format, cancelled, column, speakers, decks } = line;
  const facts = [times, room, track, format].filter((fact) => fact !== "").join(" · ");
  return (
    <li
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
    </li>
  );
}
