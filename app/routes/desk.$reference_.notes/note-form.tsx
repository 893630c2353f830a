import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { keptIn } from "../administration/kept.ts";
import type { NoteOpen } from "./notes-view.ts";
import type { NotesProps } from "./notes-page.tsx";

type Props = Omit<NotesProps, "done"> & { open: NoteOpen };

/** One note, new or changed. */
export function NoteForm({ view, open, answer }: Props) {
  const { heading, change, templates, words } = open;
  const kept = keptIn(answer);
  return (
    <section aria-labelledby="note-form" className="record-part">
      <h2 className="nhsuk-heading-m" id="note-form">
        {change === null ? "Write under" : "Change what stands under"} “{heading.label}”
      </h2>
      {templates.length === 0 ? null : (
        <p>
          Begin with:{" "}
          {templates.map(({ id, name }) => (
            <Link key={id} to={`?add=${heading.id}&template=${id}`} className="record-template">
              {name}
            </Link>
          ))}
        </p>
      )}
      <Form method="post" key={`${heading.id} ${change?.id ?? ""} ${words}`}>
        {change === null ? (
          <>
            <input type="hidden" name="intent" value="add" />
            <input type="hidden" name="heading" value={heading.id} />
            <input type="hidden" name="clientId" value={answer?.typed?.["clientId"]?.[0] ?? view.clientId} />
          </>
        ) : (
          <>
            <input type="hidden" name="intent" value="change" />
            <input type="hidden" name="id" value={change.id} />
            <input
              type="hidden"
              name="version"
              value={answer?.newest?.version ?? answer?.typed?.["version"]?.[0] ?? change.version}
            />
          </>
        )}
        <TextArea {...kept.one("words", words)} label="The note" hint={heading.hint} labelSize="s" rows={6} />
        <Radios
          {...kept.one("saidBy", change?.saidBy)}
          label="Whose words are these?"
          labelSize="s"
          choices={[
            { value: "person", label: `${view.called} said it` },
            { value: "staff", label: "They are mine" },
          ]}
        />
        <Button>{change === null ? "Keep the note" : "Save the change"}</Button>
        <p>
          <Link to={`/desk/${view.reference}/notes`}>Leave it as it is</Link>
        </p>
      </Form>
    </section>
  );
}
