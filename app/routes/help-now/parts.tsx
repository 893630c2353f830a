import type { ShownCouncilLine, ShownHelpline } from "#app/domain/region/lines-for.ts";
import { HelplineList } from "#app/ui/helpline/helpline.tsx";
import { PhoneNumber } from "#app/ui/phone-number/phone-number.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";

/** The first thing on the page: when to ring the emergency services, and how. */
export function EmergencyCard({ words, helplines }: { words: string; helplines: readonly ShownHelpline[] }) {
  return (
    <div className="care-card care-card--emergency">
      <div className="care-card__content">
        <Prose html={words} />
        <HelplineList helplines={helplines} />
      </div>
    </div>
  );
}

const places = [
  { id: "today", text: "Help today, at any hour" },
  { id: "children", text: "For children and young people" },
  { id: "other", text: "Help with other things" },
  { id: "adult-harm", text: "If an adult is being harmed" },
  { id: "child-harm", text: "If a child is being harmed" },
];

export function JumpLinks() {
  return (
    <nav aria-label="On this page">
      <ul className="jump-links">
        {places.map((place) => (
          <li key={place.id}>
            <a href={`#${place.id}`}>{place.text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Councils' own lines, for adults or for children: never the two in one list. */
export function CouncilLines({ lines, missing }: { lines: readonly ShownCouncilLine[]; missing: string }) {
  if (lines.length === 0) return <p>{missing}</p>;
  return (
    <>
      <p>Ring the council for the place where it happens.</p>
      <SummaryList rows={lines.map((line) => ({ key: line.councilName, value: <CouncilNumbers line={line} /> }))} />
    </>
  );
}

function CouncilNumbers({ line }: { line: ShownCouncilLine }) {
  const { phone, outOfHoursPhone: evenings, state } = line;
  if (evenings === null || evenings === phone) {
    return (
      <>
        <PhoneNumber contact={phone} tel={phone} state={state} />
        {evenings === phone ? " at any time" : null}
      </>
    );
  }
  return (
    <>
      <PhoneNumber contact={phone} tel={phone} state={state} />
      <br />
      evenings and weekends: <PhoneNumber contact={evenings} tel={evenings} />
    </>
  );
}
