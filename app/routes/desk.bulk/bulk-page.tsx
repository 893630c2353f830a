import { Link } from "@remix-run/react";
import { Page } from "#app/ui/page/page.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { AssignForm, CoverForm, LabelForm } from "./act-forms.tsx";
import { Lost, Outcome, Shown } from "./rows.tsx";
import type { BulkAnswer } from "./route.tsx";

/** What will be done with several people at once, in steps that each fit on a small screen. */
export function BulkPage({ answer }: { answer: BulkAnswer | null }) {
  const back = { to: answer === null ? "/desk" : `/desk?${answer.view.back}`, text: "Back to the list" };
  if (answer === null || answer.view.chosen.length === 0) {
    return (
      <Page heading="Nobody is chosen" back={back}>
        <p>Tick “Choose” on the people that you mean, then go on below the list.</p>
      </Page>
    );
  }
  const { view, rows, done, refused } = answer;
  const count = view.chosen.length;
  const people = count === 1 ? "1 person" : `${count} people`;
  if (rows !== null && done) return <Outcome answer={answer} rows={rows} back={back} />;
  if (rows !== null) return <Shown answer={answer} rows={rows} back={back} />;
  return (
    <Page heading={`What to do with ${people}`} back={back} errors={errorItems(refused ?? undefined)}>
      <Lost lost={view.lost} />
      <ul className="bulk-people">
        {view.chosen.map(({ reference, called, shownReference, owner }) => (
          <li key={reference}>
            <Link to={`/desk/${reference}`}>{called}</Link>, {shownReference}. {owner}
          </li>
        ))}
      </ul>
      <p>Nothing is done yet: you see first what will happen to each of them.</p>
      <ActForms answer={answer} />
    </Page>
  );
}

function ActForms({ answer: { view, kind, refused } }: { answer: BulkAnswer }) {
  const keptFor = (own: typeof kind) => ({ kept: keptIn((kind === own && refused) || undefined), open: kind === own });
  return (
    <>
      {view.workers.length === 0 ? null : <AssignForm view={view} {...keptFor("assign")} />}
      {view.labels.length === 0 ? null : <LabelForm view={view} {...keptFor("label")} />}
      {view.workers.length === 0 ? (
        <p>No team has these people yet. Open one to send it to a team.</p>
      ) : (
        <CoverForm view={view} {...keptFor("cover")} />
      )}
    </>
  );
}
