import { Link } from "@remix-run/react";
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
    </section>
  );
}
