import { Form, useLocation } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { RowButton } from "../administration/row-button.tsx";
import type { CaseView } from "../desk._index/case-view.ts";

/** Who looks after it for its holder, and the way to the acts that can be done with several, for this one. */
export function LabelsAndCover({ head }: { head: CaseView }) {
  const { search } = useLocation();
  return (
    <section aria-label="Labels and cover">
      {head.covers.map(({ id, words }) => (
        <div key={id} className="task-list__task">
          <span>{words}</span>
          <RowButton
            to={`/desk/${head.reference}/cover${search}`}
            fields={{ cover: id }}
            text="End the cover"
            about={words}
          />
        </div>
      ))}
      <Form method="post" action="/desk/bulk">
        <input type="hidden" name="chosen" value={`${head.reference}.${head.version}`} />
        <input type="hidden" name="back" value={search} />
        <Button kind="secondary">Assign, label or cover</Button>
      </Form>
    </section>
  );
}
