import { Form, Link } from "@remix-run/react";
import { noKnownRisks } from "#app/domain/record/headings.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { HeadingView, NoteView } from "./notes-view.ts";

/** What stands under one heading, what stood there before, and the way to write more. */
export function HeadingPart({ heading, clientId }: { heading: HeadingView; clientId: string }) {
  const { id, label, notes, earlier } = heading;
  return (
    <section aria-labelledby={`heading-${id}`} className="record-part">
      <h2 className="nhsuk-heading-m" id={`heading-${id}`}>
        {label}
      </h2>
      {id === "safeguarding" ? (
        <p>
          <Tag colour="yellow">Only staff see this</Tag>
        </p>
      ) : null}
      {notes.length === 0 ? <p className="empty-list">Nothing is written here yet.</p> : null}
      {notes.map((note) => (
        <Note key={note.id} note={note} label={label} />
      ))}
      {heading.mayDenyRisks ? <NoRisks clientId={clientId} /> : null}
      <p>
        <Link to={`?add=${id}`}>
          Write a note<VisuallyHidden> under {label}</VisuallyHidden>
        </Link>
      </p>
      {earlier.length === 0 ? null : (
        <Details summary={`What stood before under “${label}”`}>
          {earlier.map((note) => (
            <div key={`${note.id} ${note.version}`} className="record-part">
              {note.ended ? <p>Said not to hold any more:</p> : null}
              <p className="record-words">{note.words}</p>
              <WhoAndWhen note={note} />
            </div>
          ))}
        </Details>
      )}
    </section>
  );
}

function Note({ note, label }: { note: NoteView; label: string }) {
  return (
    <div className="record-part">
      <p className="record-words">{note.words}</p>
      <WhoAndWhen note={note} />
      <Form method="post" className="record-note-acts">
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="id" value={note.id} />
        <input type="hidden" name="version" value={note.version} />
        {note.words === noKnownRisks ? null : (
          <Link to={`?change=${note.id}`}>
            Change<VisuallyHidden> this note under {label}</VisuallyHidden>
          </Link>
        )}
        <Button kind="secondary">
          It does not hold any more<VisuallyHidden>: this note under {label}</VisuallyHidden>
        </Button>
      </Form>
    </div>
  );
}

function NoRisks({ clientId }: { clientId: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="no-risks" />
      <input type="hidden" name="clientId" value={clientId} />
      <Button kind="secondary">I asked, and there are no known risks</Button>
    </Form>
  );
}

function WhoAndWhen({ note }: { note: NoteView }) {
  return (
    <p className="record-by">
      {note.saidBy === "person" ? "Said by the person. Written down by " : "Written by "}
      {note.name}, <When at={note.at} form="date-time" />
    </p>
  );
}
