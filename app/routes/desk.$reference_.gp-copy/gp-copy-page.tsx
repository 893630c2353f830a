import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { CopyButton } from "#app/ui/copy-button/copy-button.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import type { RecordAnswer } from "../desk.$reference/record-answer.ts";
import type { GpCopyView } from "./gp-copy-view.ts";
import { notShared } from "./not-shared.ts";

type Props = { view: GpCopyView; done: string | null; answer: RecordAnswer<null> | undefined };

/** Words for the GP record: made from the notes, changed by hand, kept, and put there by a person. */
export function GpCopyPage({ view, done, answer }: Props) {
  const said = done === null ? undefined : doneWords[done];
  return (
    <Page
      heading={`Copy for ${view.called}’s GP record`}
      caption={`Reference ${view.shownReference}`}
      back={{ to: `/desk/${view.reference}`, text: "Their record" }}
      errors={errorItems(answer)}
    >
      {said === undefined ? null : <NotificationBanner kind="success" heading={said} />}
      {view.shared ? null : <InsetText>{notShared}</InsetText>}
      {view.shared && view.mayAct ? <Draft view={view} answer={answer} /> : null}
      <Copies view={view} />
    </Page>
  );
}

const doneWords: Readonly<Record<string, string>> = {
  kept: "The words are kept. Put them into the GP record, then say here that you did.",
  done: "Written down: it stands in the GP record.",
};

function Draft({ view, answer }: Omit<Props, "done">) {
  return (
    <Form method="post" key={view.clientId}>
      <input type="hidden" name="occasion" value={view.occasion} />
      <input type="hidden" name="clientId" value={answer?.typed?.["clientId"]?.[0] ?? view.clientId} />
      <TextArea
        {...keptIn(answer).one("words", view.draft)}
        label={view.occasion === "closing" ? "Words for the closing" : "Words for this contact"}
        labelSize="s"
        hint="Made from the notes. Read them and change what does not fit. The person may read their GP record, so safeguarding notes are never put in: tell the practice of those another way."
        rows={14}
      />
      <Button>Keep these words</Button>
    </Form>
  );
}

function Copies({ view: { copies, reference, mayAct } }: Pick<Props, "view">) {
  return (
    <section aria-labelledby="copies">
      <h2 className="nhsuk-heading-m" id="copies">
        Kept so far
      </h2>
      {copies.length === 0 ? <p className="empty-list">None yet.</p> : null}
      {copies.map(({ id, occasion, words, by, at, done }) => (
        <section key={id} className="record-part" aria-labelledby={`copy-${id}`}>
          <h3 className="nhsuk-heading-s" id={`copy-${id}`}>
            {occasion === "closing" ? "At closing" : "At a contact"}, <When at={at} form="date-time" />
          </h3>
          <p className="record-by">Made by {by}</p>
          {words === null ? (
            <p>The words are not shown, because they may not be shared now.</p>
          ) : (
            <>
              <p className="record-words">{words}</p>
              <div className="record-note-acts">
                <CopyButton text={words} label="Copy the words" />
                <PrintButton />
                {mayAct ? (
                  <Form method="post" action={`/desk/${reference}/gp-copy/${id}.txt`} reloadDocument>
                    <Button kind="secondary">Download as a text file</Button>
                  </Form>
                ) : null}
              </div>
            </>
          )}
          {done === null ? null : (
            <p>
              Put into the GP record by {done.by}, <When at={done.at} form="date-time" />
            </p>
          )}
          {done === null && words !== null && mayAct ? (
            <Form method="post">
              <input type="hidden" name="intent" value="done" />
              <input type="hidden" name="id" value={id} />
              <Button kind="secondary">I have put this into the GP record</Button>
            </Form>
          ) : null}
        </section>
      ))}
    </section>
  );
}
