import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { When } from "#app/ui/when/when.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";

type Coded = { conceptId: string; term: string; name: string; at: Date };
type Props = {
  one: { kind: "need" | "act"; id: string; label: string; code: Coded | null };
  refused: Refused | undefined;
};

/** The code of one thing that we record, in a line; in it who confirmed it, and the way to change it. */
export function CodeForm({ one: { kind, id, label, code }, refused }: Props) {
  const kept = keptIn(refused);
  // Many forms stand on the page: only the one that came back carries the plain ids that its errors lead to.
  const own = (name: string) => (refused === undefined ? { id: `${kind}-${id}-${name}` } : {});
  return (
    <section aria-label={label} className="record-part">
      <Details
        key={`${code?.conceptId ?? ""} ${code?.at.getTime() ?? ""}`}
        summary={`${label}: ${code === null ? "no code" : `${code.conceptId}, ${code.term}`}`}
        open={refused !== undefined}
      >
        {code === null ? null : (
          <p>
            Confirmed by {code.name}, <When at={code.at} />
          </p>
        )}
        <Form method="post">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="about" value={id} />
          <TextInput
            {...kept.one("conceptId", code?.conceptId)}
            {...own("conceptId")}
            label="Concept number"
            hint="Leave it empty to take the code away"
            width={20}
          />
          <TextInput {...kept.one("term", code?.term)} {...own("term")} label="Term" />
          <Checkboxes
            {...kept.many("sure")}
            {...own("sure")}
            label="Are you sure?"
            choices={[{ value: "yes", label: "I looked it up, and it means this" }]}
          />
          <Button kind="secondary">
            Confirm<VisuallyHidden> the code of “{label}”</VisuallyHidden>
          </Button>
        </Form>
      </Details>
    </section>
  );
}
