import { Form } from "@remix-run/react";
import { useRef } from "react";
import { Button, ButtonGroup } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { PutBack } from "#app/ui/exit/put-back.tsx";
import { useUnsentWords } from "#app/ui/exit/use-unsent-words.ts";
import { Prose } from "#app/ui/prose/prose.tsx";
import type { NotTaken } from "./not-taken.ts";
import { questionAddress } from "./question-address.ts";
import { QuestionFields } from "./question-fields.tsx";
import type { QuestionView } from "./question-view.ts";

type AnswerFormProps = {
  view: QuestionView;
  refused: NotTaken | null;
  /** The question stands as the label of its only field. */
  labelled: boolean;
};

/** The boxes, why we ask, Continue, and a way to pass it by. Nothing stands between the question and its first choice. */
export function AnswerForm({ view, refused, labelled }: AnswerFormProps) {
  const form = refused?.form ?? view.form;
  const boxes = useRef<HTMLFormElement>(null);
  const { conversation, turn } = view.form;
  const before = useUnsentWords(boxes, { conversation, kind: "answer", stepId: view.stepId, turn });
  const putBack = refused === null && before !== null;
  return (
    <Form ref={boxes} method="post" action={actionOf(view)} noValidate className="answer-form">
      <PutBack shown={putBack} />
      <input type="hidden" name="conversation" value={form.conversation} />
      <input type="hidden" name="turn" value={form.turn} />
      <input type="hidden" name="client-id" value={form.clientId} />
      {refused?.tries ? <input type="hidden" name="tries" value={refused.tries} /> : null}
      {view.practice === null ? null : <ContinueOnEnter />}
      <QuestionFields
        key={putBack ? "before" : "now"}
        view={view}
        errors={refused?.errors ?? {}}
        typed={refused?.typed ?? before}
        labelled={labelled}
      />
      {view.why === null ? null : (
        <Details summary="Why we ask">
          <Prose html={view.why} />
        </Details>
      )}
      <ButtonGroup>
        <Button>{view.kind === "check" ? "Send" : "Continue"}</Button>
        {view.skip === null ? null : (
          <Button kind="secondary" name="skip" value={view.skip.id} formNoValidate>
            {view.skip.label}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}

/** A page that comes back opens at the question too. After sending there is none: a browser would carry the "#" along. */
function actionOf({ kind, steps, stepId }: QuestionView): string {
  return kind === "check" ? `${steps}/${stepId}` : questionAddress(steps, stepId);
}

/** Enter in a box presses the first button of a form. That must be Continue, not the one that looks for a practice. */
function ContinueOnEnter() {
  return (
    <button type="submit" className="nhsuk-u-visually-hidden" tabIndex={-1} aria-hidden="true">
      Continue
    </button>
  );
}
