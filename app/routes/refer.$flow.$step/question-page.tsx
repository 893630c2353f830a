import { Form, Link } from "@remix-run/react";
import { useRef } from "react";
import { Button, ButtonGroup } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { PutBack } from "#app/ui/exit/put-back.tsx";
import { useUnsentWords } from "#app/ui/exit/use-unsent-words.ts";
import { HelplineList } from "#app/ui/helpline/helpline.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { SaidAnswers } from "./answers-so-far.tsx";
import { QuestionFields } from "./question-fields.tsx";
import type { QuestionView } from "./question-view.ts";
import type { NotTaken } from "./not-taken.ts";
import { RatherTalk } from "./rather-talk.tsx";
import { UrgentCallOffer } from "./urgent-call-offer.tsx";

type QuestionPageProps = { view: QuestionView; refused: NotTaken | null };

/** One question: why we ask, the boxes, Continue, a way to pass it by, and the answers so far. */
export function QuestionPage({ view: asked, refused }: QuestionPageProps) {
  const view = refused?.practice ? { ...asked, practice: refused.practice } : asked;
  const notices = refused?.notice ? [{ text: refused.notice }] : [];
  const boxIsHeading =
    view.kind === "question" &&
    view.thanks === null &&
    view.fields.length === 1 &&
    view.fields[0]?.label === "" &&
    view.body === "" &&
    view.why === null;
  // Where something is asked, the gravest card stands before it and the others after it: the answers are not far away.
  const [first, others] =
    view.kind === "question" ? [view.safety.slice(0, 1), view.safety.slice(1)] : [view.safety, []];
  return (
    <Page
      heading={boxIsHeading ? undefined : view.question}
      caption={view.thanks ?? undefined}
      back={{ to: view.back ?? startOf(view.flow) }}
      errors={[...notices, ...toErrorItems(refused?.summary ?? {})]}
    >
      {(refused?.tries ?? 0) > 2 ? <RatherTalk flow={view.flow} call={view.callAskedFor} /> : null}
      <SafetyCards texts={[...view.beside, ...first]} />
      {view.understood === null ? null : <p className="nhsuk-lede-text">{view.understood.says}</p>}
      {view.understood?.todo ? <p>{view.understood.todo}</p> : null}
      {view.body === "" || view.understood?.todo ? null : <Prose html={view.body} />}
      {view.helplines.length > 0 ? <HelplineList helplines={view.helplines} /> : null}
      {view.kind === "check" ? <h2 className="nhsuk-heading-m">Your answers</h2> : null}
      {view.kind === "check" ? <SaidAnswers flow={view.flow} said={view.said} /> : null}
      {view.toldAboutRecord === null ? null : <p>{view.toldAboutRecord}</p>}
      {view.why === null ? null : (
        <Details summary="Why we ask">
          <Prose html={view.why} />
        </Details>
      )}
      {view.urgentCall === null ? null : <UrgentCallOffer offer={view.urgentCall} />}
      <AnswerForm view={view} refused={refused} />
      <SafetyCards texts={others} />
      <p>
        <Link to={`/refer/stop/${view.flow}`} discover="none">
          Stop now and come back later
        </Link>
      </p>
      {view.kind === "check" || view.said.length === 0 ? null : (
        <Details summary={`Your answers so far (${view.said.length})`}>
          <SaidAnswers flow={view.flow} said={view.said} />
        </Details>
      )}
    </Page>
  );
}

function SafetyCards({ texts }: { texts: QuestionView["safety"] }) {
  return (
    <>
      {texts.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
    </>
  );
}

function AnswerForm({ view, refused }: QuestionPageProps) {
  const form = refused?.form ?? view.form;
  const boxes = useRef<HTMLFormElement>(null);
  const { conversation, turn } = view.form;
  const before = useUnsentWords(boxes, { conversation, kind: "answer", stepId: view.stepId, turn });
  const putBack = refused === null && before !== null;
  return (
    <Form ref={boxes} method="post" action={`/refer/${view.flow}/${view.stepId}`} noValidate className="answer-form">
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
      />
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

/** Enter in a box presses the first button of a form. That must be Continue, not the one that looks for a practice. */
function ContinueOnEnter() {
  return (
    <button type="submit" className="nhsuk-u-visually-hidden" tabIndex={-1} aria-hidden="true">
      Continue
    </button>
  );
}

function startOf(flow: string): string {
  return flow === "call-back" ? "/refer/call-back" : "/refer";
}
