import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { ModerationView } from "./moderation-view.ts";

/** Who may not write, where, and until when. */
export function BlockList({ blocks }: { blocks: ModerationView["blocks"] }) {
  if (blocks.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">Members who may not write</h2>
      <ul>
        {blocks.map(({ id, name, space, until, why }) => (
          <li key={id}>
            <p>
              {name}, {space === null ? "anywhere" : `in ${space}`},{" "}
              {until === null ? (
                "until you end it"
              ) : (
                <>
                  until <When at={until} form="date" />
                </>
              )}
              : {why}
            </p>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <Button kind="secondary" name="intent" value="end-block">
                Let them write again<VisuallyHidden>: {name}</VisuallyHidden>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
