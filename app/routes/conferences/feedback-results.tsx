import { fewestForSums } from "#app/domain/conference/feedback.ts";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { RowButton } from "../administration/row-button.tsx";
import type { FeedbackView } from "./feedback-view.ts";

type Props = FeedbackView & { mayRemove?: boolean };

/** What people thought of a session. Their words are shown as they were typed, and as nothing but words. */
export function FeedbackResults({ count, sums, answers, mayRemove = false }: Props) {
  if (count === 0) return <p>Nobody has said anything yet.</p>;
  return (
    <>
      <p>{count === 1 ? "1 person has answered." : `${count} people have answered.`}</p>
      {sums === null ? (
        <p>How useful it was is shown from {fewestForSums} answers on, so that nobody can be told by their choice.</p>
      ) : (
        <Sums {...sums} />
      )}
      <h2 className="nhsuk-heading-m">In their words</h2>
      <ol>
        {answers.map(({ id, useful, better, next }, index) => (
          <li key={id} className="typed-words">
            <SummaryList
              rows={[
                ...(useful === null ? [] : [{ key: "How useful", value: useful }]),
                { key: "What could be better", value: better === "" ? "Nothing written" : better },
                { key: "What they would like next", value: next === "" ? "Nothing written" : next },
              ]}
            />
            {mayRemove ? (
              <RowButton fields={{ intent: "remove", answer: id }} text="Take away" about={`answer ${index + 1}`} />
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function Sums({ average, counts }: NonNullable<FeedbackView["sums"]>) {
  return (
    <>
      <p>On average {average} of 5, where 5 is very useful.</p>
      <Table
        caption="How useful it was"
        columns={[
          { key: "word", label: "They said" },
          { key: "answers", label: "Answers", numeric: true },
        ]}
        rows={counts.map(({ word, answers }) => ({ id: word, cells: { word, answers } }))}
      />
    </>
  );
}
