import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorSummary, toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { HelplineList } from "#app/ui/helpline/helpline.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { SaidAnswers } from "./answers-so-far.tsx";
import { Asked } from "./asked.tsx";
import { isLabelled } from "./is-labelled.ts";
import type { NotTaken } from "./not-taken.ts";
import type { QuestionView } from "./question-view.ts";
import { RatherTalk } from "./rather-talk.tsx";
import { UrgentCallOffer } from "./urgent-call-offer.tsx";

/** `aside`: for whoever types for the person. */
type QuestionTurnProps = { view: QuestionView; refused: NotTaken | null; aside?: ReactNode };

const namesOf = { say: "Our message", check: "Before you send" };

/**
 * The question that is asked now. It takes the focus after the person's own act, and is called by its place alone: its
 * words are said by the announcer, which takes those marked `data-said`.
 */
export function QuestionTurn({ view, refused, aside }: QuestionTurnProps) {
  const labelled = isLabelled(view);
  const notices = refused?.notice ? [{ text: refused.notice }] : [];
  // Where something is asked, the gravest card stands before it and the others after it: the answers are not far away.
  const [first, others] =
    view.kind === "question" ? [view.safety.slice(0, 1), view.safety.slice(1)] : [view.safety, []];
  const name = view.kind === "question" ? `Question ${view.number}` : namesOf[view.kind];
  return (
    <section className="turn" id="question" tabIndex={-1} aria-label={name}>
      {aside}
      {view.opens ? (
        <p className="chat__guide" data-said="">
          {view.ofItself}
        </p>
      ) : null}
      <ErrorSummary errors={[...notices, ...toErrorItems(refused?.summary ?? {})]} announced={refused} />
      {(refused?.tries ?? 0) > 2 && !view.forStaff ? <RatherTalk flow={view.flow} call={view.callAskedFor} /> : null}
      {labelled ? null : (
        <h1 className="nhsuk-heading-l">
          <Asked view={view} />
        </h1>
      )}
      <SafetyCards texts={[...view.beside, ...first]} />
      {view.understood === null ? null : (
        <p className="nhsuk-lede-text" data-said="">
          {view.understood.says}
        </p>
      )}
      {view.understood?.todo ? <p data-said="">{view.understood.todo}</p> : null}
      {labelled || view.body === "" || view.understood?.todo ? null : (
        <div data-said="">
          <Prose html={view.body} />
        </div>
      )}
      {view.helplines.length > 0 ? <HelplineList helplines={view.helplines} /> : null}
      {view.kind === "check" ? <h2 className="nhsuk-heading-m">Your answers</h2> : null}
      {view.kind === "check" ? <SaidAnswers steps={view.steps} said={view.said} /> : null}
      {view.toldAboutRecord === null ? null : <p>{view.toldAboutRecord}</p>}
      {view.urgentCall === null || view.forStaff ? null : <UrgentCallOffer offer={view.urgentCall} />}
      <AnswerForm view={view} refused={refused} labelled={labelled} />
      <SafetyCards texts={others} />
      <Link to={view.stop} discover="none">
        Stop now and come back later
      </Link>
    </section>
  );
}

function SafetyCards({ texts }: { texts: QuestionView["safety"] }) {
  return (
    <>
      {texts.map((text) => (
        <div key={text.id} data-said="">
          <SafetyCard text={text} />
        </div>
      ))}
    </>
  );
}
