import { Link } from "@remix-run/react";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { RecordView } from "./record-view.ts";

/** The work itself: what was written down and done, with the way to each page of it. */
export function WorkPart({ record: { head, work } }: { record: RecordView }) {
  const to = `/desk/${head.reference}`;
  return (
    <section aria-labelledby="work" className="record-part">
      <h2 className="nhsuk-heading-m" id="work">
        The work
      </h2>
      <h3 className="nhsuk-heading-s">Notes under headings</h3>
      {work.notes.length === 0 ? <p className="empty-list">None yet.</p> : null}
      {work.notes.length === 0 ? null : (
        <SummaryList
          rows={work.notes.map(({ heading, words, name, at }) => ({
            key: heading,
            value: (
              <>
                <span className="record-words">{words}</span>
                <br />
                <span className="record-by">
                  {name}, <When at={at} />
                </span>
              </>
            ),
          }))}
        />
      )}
      <p>
        <Link to={`${to}/notes`}>Notes under headings</Link>
      </p>
      <h3 className="nhsuk-heading-s">Tasks</h3>
      {work.tasks.length === 0 ? <p className="empty-list">Nothing is to be done.</p> : null}
      <ul>
        {work.tasks.map(({ id, words, dueOn }) => (
          <li key={id}>
            {words}, by <When at={dueOn} />
          </li>
        ))}
      </ul>
      <p>
        <Link to={`${to}/tasks`}>Tasks</Link>
      </p>
      <h3 className="nhsuk-heading-s">Introductions to groups</h3>
      {work.introductions.length === 0 ? <p className="empty-list">None yet.</p> : null}
      <ul>
        {work.introductions.map(({ id, organisation, onDay }) => (
          <li key={id}>
            {organisation}, <When at={onDay} />
          </li>
        ))}
      </ul>
      <p>
        <Link to={`${to}/introductions`}>Introductions</Link>
      </p>
      {work.shared ? (
        <p>
          <Link to={`${to}/gp-copy`}>Copy for the GP record</Link>
        </p>
      ) : (
        <p>Their practice is not to be told: there is no copy for the GP record.</p>
      )}
    </section>
  );
}
