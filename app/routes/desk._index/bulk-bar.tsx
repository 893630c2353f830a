import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { bulkFormId } from "./case-card.tsx";
import { listQuery, type ListState } from "./list-state.ts";

/** The form that the tick boxes of the list belong to. Nothing is done by it yet: the next page asks what. */
export function BulkBar({ state }: { state: ListState }) {
  return (
    <Form id={bulkFormId} method="post" action="/desk/bulk" className="bulk-bar">
      <input type="hidden" name="back" value={listQuery(state)} />
      <Button kind="secondary">Assign, label or cover the chosen</Button>
    </Form>
  );
}
