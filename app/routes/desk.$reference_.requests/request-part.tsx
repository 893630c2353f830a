import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";
import type { RequestView } from "./requests-view.ts";
import { requestWords, decidedWords, whoAnswers } from "./request-words.ts";

type RequestPartProps = { one: RequestView; refused: Refused | undefined };

/** One request: its words for whoever may read them, and the answer or the form for it. */
export function RequestPart({ one, refused }: RequestPartProps) {
  return (
    <section className="record-part" aria-labelledby={`request-${one.id}`}>
      <h2 className="nhsuk-heading-m" id={`request-${one.id}`}>
        {requestWords[one.kind]}, <When at={one.at} />
      </h2>
      {one.words === null || one.words === "" ? null : <p className="record-words">{one.words}</p>}
      {one.mayAnswer ? null : <p>{whoAnswers[one.kind]}</p>}
      {one.state === "waiting" ? (
        <p>
          Not answered yet. Answer by <When at={one.dueOn} />.
        </p>
      ) : (
        <Decided one={one} />
      )}
      {one.mayAnswer && one.state === "waiting" ? <AnswerPart one={one} refused={refused} /> : null}
      {one.state !== "waiting" && refused !== undefined ? (
        <InsetText>
          <p>What you typed, and was not kept:</p>
          <p className="record-words">{refused.typed?.["answer"]?.[0]}</p>
        </InsetText>
      ) : null}
    </section>
  );
}

/** A copy is gone through on a page of its own, and so is what stands against erasing. */
function AnswerPart({ one: { id, kind }, refused }: RequestPartProps) {
  if (kind === "copy")
    return (
      <Link to={`../copy/${id}`} relative="path">
        Go through the copy and decide
      </Link>
    );
  if (kind === "erase")
    return (
      <Link to="../erase" relative="path">
        See what stands against it, and decide
      </Link>
    );
  return <AnswerForm id={id} refused={refused} />;
}

function Decided({ one: { state, answer, answeredBy, decidedAt } }: { one: RequestView }) {
  return (
    <>
      {answer === null ? null : <p className="record-words">{answer}</p>}
      <p className="record-by">
        {decidedWords[state]}. Answered by {answeredBy ?? "a member of staff"}
        {decidedAt === null ? null : (
          <>
            , <When at={decidedAt} form="date-time" />
          </>
        )}
      </p>
    </>
  );
}

function AnswerForm({ id, refused }: { id: string; refused: Refused | undefined }) {
  const kept = keptIn(refused);
  const idOf = (field: string) => (refused === undefined ? `${field}-${id}` : field); // the summary leads to the field
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="id" value={id} />
      <Radios
        {...kept.one("state")}
        id={idOf("state")}
        label="What did you decide?"
        labelSize="s"
        choices={[
          { value: "done", label: "Done as they asked" },
          { value: "partly", label: "A part of it is done" },
          { value: "refused", label: "We cannot do it" },
        ]}
      />
      <TextArea
        {...kept.one("answer")}
        id={idOf("answer")}
        label="Your answer"
        hint="They read it on their page, with your name. Say what was done, and if something stays as it is, why."
        labelSize="s"
        rows={5}
      />
      <Button kind="secondary">Give this answer</Button>
    </Form>
  );
}
