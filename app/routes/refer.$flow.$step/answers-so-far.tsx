import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { questionAddress } from "./question-address.ts";
import type { SaidStep } from "./question-view.ts";

/** What was answered, each with a way to change it. The same list stands on the check page. */
export function SaidAnswers({ steps, said }: { steps: string; said: readonly SaidStep[] }) {
  return (
    <SummaryList
      rows={said.map((step) => ({
        key: step.question,
        value: <SaidLines said={step.said} />,
        change: { to: questionAddress(steps, step.stepId), about: step.question },
      }))}
    />
  );
}

/** What was said to one question, each part behind its label. */
export function SaidLines({ said }: { said: SaidStep["said"] }) {
  if (said.length === 0) return <>Left out</>;
  return (
    <>
      {said.map((line, index) => (
        <p key={index} className="said-line">
          {line.label === "" ? null : <span className="said-line__label">{asLabel(line.label)} </span>}
          {line.words}
        </p>
      ))}
    </>
  );
}

function asLabel(label: string): string {
  return /[?:”]$/.test(label) ? label : `${label}:`;
}
