import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { When } from "#app/ui/when/when.tsx";
import { errorItems } from "../administration/kept.ts";
import type { RecordAnswer } from "../desk.$reference/record-answer.ts";
import { HeadingPart } from "./heading-part.tsx";
import { NoteForm } from "./note-form.tsx";
import type { NotesView, NoteView } from "./notes-view.ts";

export type NotesProps = { view: NotesView; done: string | null; answer: RecordAnswer<NoteView> | undefined };

/** What staff know of a person, under the headings of the record standard. */
export function NotesPage({ view, done, answer }: NotesProps) {
  const said = done === null ? undefined : doneWords[done];
  return (
    <Page
      heading={`Notes on ${view.called}`}
      caption={`Reference ${view.shownReference}`}
      back={{ to: `/desk/${view.reference}`, text: "Their record" }}
      errors={errorItems(answer)}
    >
      {said === undefined ? null : <NotificationBanner kind="success" heading={said} />}
      <p>
        Write as if {view.called} reads it beside you. The site shows none of this to them by itself, but they may ask
        for what you wrote.
      </p>
      {answer?.newest ? (
        <section aria-labelledby="newest" className="record-part">
          <h2 className="nhsuk-heading-m" id="newest">
            What stands now
          </h2>
          <p className="record-words">{answer.newest.words}</p>
          <p>
            {answer.newest.name}, <When at={answer.newest.at} form="date-time" />
          </p>
        </section>
      ) : null}
      {view.open === null ? <Lost answer={answer} /> : <NoteForm view={view} open={view.open} answer={answer} />}
      {view.headings.map((heading) => (
        <HeadingPart key={heading.id} heading={heading} clientId={view.clientId} />
      ))}
    </Page>
  );
}

const doneWords: Readonly<Record<string, string>> = {
  add: "The note is written down.",
  change: "The change is saved. What stood before is kept.",
  end: "It does not hold any more. It is kept among the earlier notes.",
  "no-risks": "“No known risks” is written down.",
};

/** The note was ended meanwhile, so that its form is gone: what was typed stands here to be copied. */
function Lost({ answer }: Pick<NotesProps, "answer">) {
  const words = answer?.typed?.["words"]?.[0] ?? "";
  if (words === "") return null;
  return (
    <section aria-labelledby="typed" className="record-part">
      <h2 className="nhsuk-heading-m" id="typed">
        What you typed
      </h2>
      <p>The note does not hold any more. Copy your words into a new one if they still count.</p>
      <p className="record-words">{words}</p>
    </section>
  );
}
