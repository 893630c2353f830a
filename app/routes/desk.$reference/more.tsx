import { CardList } from "#app/ui/card/card.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import { CaseCard } from "../desk._index/case-card.tsx";
import { PlainAct } from "./act.tsx";
import { MarkedWords } from "./marked-words.tsx";
import type { RecordView } from "./record-view.ts";

/** Others that were joined with this one, or that may be of the same person. Only staff ever see this. */
export function SamePerson({ record: { joined, maybe, version } }: { record: RecordView }) {
  return (
    <>
      {joined.length === 0 ? null : (
        <section aria-label="The same person">
          <h2 className="nhsuk-heading-m">The same person</h2>
          <CardList>
            {joined.map((one) => (
              <CaseCard key={one.reference} one={one} />
            ))}
          </CardList>
        </section>
      )}
      {maybe.length === 0 ? null : (
        <section aria-label="May be the same person">
          <h2 className="nhsuk-heading-m">May be the same person</h2>
          <p>Look first. Families share names, phones and birthdays. Never tell anyone that another one exists.</p>
          {maybe.map((one) => (
            <div key={one.reference}>
              <CaseCard one={one} />
              <PlainAct
                intent="join"
                version={version}
                label="Join: it is the same person"
                about={one.shownReference}
                fields={{ other: one.reference }}
              />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

export function Helper({ helper }: { helper: RecordView["helper"] }) {
  if (helper === null) return null;
  const mail = {
    key: "Email",
    value: (
      <>
        {helper.workAddress} {helper.confirmed ? null : <Tag colour="yellow">Not confirmed</Tag>}
      </>
    ),
  };
  const rows = helper.rows.map(({ key, words }) => ({ key, value: words }));
  return (
    <section aria-label="Who asked for them">
      <h2 className="nhsuk-heading-m">Who asked for them</h2>
      <SummaryList rows={helper.workAddress === null ? rows : [...rows, mail]} />
    </section>
  );
}

export function Told({ answers }: Pick<RecordView, "answers">) {
  return (
    <section aria-label="What they told us">
      <h2 className="nhsuk-heading-m">What they told us</h2>
      <SummaryList
        rows={answers.map(({ question, said }) => ({
          key: question,
          value: said.map(({ label, words }, index) => (
            <p key={index} className="said">
              {label === "" ? null : <span className="said__label">{label} </span>}
              <MarkedWords parts={words} />
            </p>
          )),
        }))}
      />
    </section>
  );
}

export function History({ record: { trace, moves, readers, glass } }: { record: RecordView }) {
  return (
    <section aria-label="How it came here">
      <h2 className="nhsuk-heading-m">How it came here</h2>
      <ol>
        {trace.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ol>
      <Details summary="Everything that was done">
        <ol>
          {moves.map((move) => (
            <li key={move.id}>
              <When at={move.at} form="date-time" />: {move.words}
            </li>
          ))}
        </ol>
      </Details>
      <Details summary="Who looked at this">
        <ul>
          {readers.map(({ name, day, times }) => (
            <li key={`${name} ${day}`}>
              {name}, <When at={day} />
              {times === 1 ? "" : `, ${times} times`}
            </li>
          ))}
        </ul>
      </Details>
      {glass.length === 0 ? null : (
        <Details summary="Administrators who opened this, and why">
          <ul>
            {glass.map(({ id, name, at, reason }) => (
              <li key={id}>
                {name}, <When at={at} form="date-time" />: {reason}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}
