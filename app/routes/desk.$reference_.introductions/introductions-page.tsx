import { Link } from "@remix-run/react";
import { Details } from "#app/ui/details/details.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { When } from "#app/ui/when/when.tsx";
import { errorItems } from "../administration/kept.ts";
import type { RecordAnswer } from "../desk.$reference/record-answer.ts";
import { IntroductionForm } from "./introduction-form.tsx";
import { sayRoom, sayWent } from "./say-introduction.ts";
import type { IntroductionsView, IntroductionView } from "./introductions-view.ts";

export type IntroductionsProps = {
  view: IntroductionsView;
  done: string | null;
  answer: RecordAnswer<IntroductionView> | undefined;
};

/** To which groups a person was introduced, and what came of it. */
export function IntroductionsPage({ view, done, answer }: IntroductionsProps) {
  const said = done === null ? undefined : doneWords[done];
  return (
    <Page
      heading={`Introductions for ${view.called}`}
      caption={`Reference ${view.shownReference}`}
      back={{ to: `/desk/${view.reference}`, text: "Their record" }}
      errors={errorItems(answer)}
    >
      {said === undefined ? null : <NotificationBanner kind="success" heading={said} />}
      {answer?.newest ? <Newest newest={answer.newest} /> : null}
      {view.change === null ? null : <IntroductionForm view={view} answer={answer} />}
      {view.change === null && view.mayAct ? (
        <Details
          key={view.clientId}
          summary="Write down an introduction"
          open={answer !== undefined || view.introductions.length === 0}
        >
          <IntroductionForm view={view} answer={answer} />
        </Details>
      ) : null}
      <List view={view} />
    </Page>
  );
}

const doneWords: Readonly<Record<string, string>> = {
  added: "The introduction is written down.",
  changed: "The change is saved.",
};

function Newest({ newest }: { newest: IntroductionView }) {
  return (
    <section aria-labelledby="newest">
      <h2 className="nhsuk-heading-m" id="newest">
        What stands now
      </h2>
      <Facts one={newest} />
    </section>
  );
}

function List({ view: { introductions, mayAct, called } }: { view: IntroductionsView }) {
  return (
    <section aria-labelledby="introductions">
      <h2 className="nhsuk-heading-m" id="introductions">
        So far
      </h2>
      {introductions.length === 0 ? <p className="empty-list">Nobody has introduced {called} to a group yet.</p> : null}
      {introductions.map((one) => (
        <section key={one.id} aria-label={one.organisation} className="record-part">
          <h3 className="nhsuk-heading-s">{one.organisation}</h3>
          <Facts one={one} />
          {mayAct ? (
            <p>
              <Link to={`?change=${one.id}`}>
                Change<VisuallyHidden> the introduction to {one.organisation}</VisuallyHidden>
              </Link>
            </p>
          ) : null}
        </section>
      ))}
    </section>
  );
}

function Facts({ one }: { one: IntroductionView }) {
  const rows = [
    { key: "Group", value: one.organisation },
    { key: "Day", value: <When at={one.onDay} /> },
    { key: "Why", value: one.why === "" ? "Not written down" : <span className="record-words">{one.why}</span> },
    { key: "Need", value: one.needLabel ?? "Not said" },
    { key: "Did they go?", value: sayWent(one.went) },
    { key: "Did the group have room?", value: sayRoom(one.room) },
    {
      key: "Written by",
      value: (
        <>
          {one.name}, last changed <When at={one.changedAt} form="date-time" />
        </>
      ),
    },
  ];
  return <SummaryList rows={rows} />;
}
