import { Link } from "@remix-run/react";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { Refused } from "../desk.$reference/refused.ts";
import { CallPart } from "./call-part.tsx";
import { NoSafeWay } from "./no-safe-way.tsx";
import { PreparedList } from "./prepared-list.tsx";
import type { ReachView } from "./reach-view.ts";
import { TryForm } from "./try-form.tsx";
import { WordsForms } from "./words-forms.tsx";

export type ReachPartProps = { reach: ReachView; refused: Refused | null };

/** How to reach one person safely, what was tried, and what stands ready to go. */
export function ReachPage({ reach, done, refused }: ReachPartProps & { done: string | null }) {
  const { reference, called, mayAct } = reach;
  const banner = done === null ? null : (doneWords[done] ?? null);
  return (
    <Page
      heading={`Reach ${called}`}
      caption={`Reference ${reach.shownReference}`}
      back={{ to: `/desk/${reference}`, text: "Their record" }}
      errors={errorsOf(refused)}
    >
      {banner === null ? null : <NotificationBanner kind="success" heading={banner} />}
      <Before reach={reach} />
      <NoSafeWay reach={reach} refused={refused} />
      <Next reach={reach} />
      <PreparedList reach={reach} />
      <CallPart reach={reach} />
      {mayAct ? <TryForm reach={reach} refused={refused} /> : null}
      <WordsForms reach={reach} refused={refused} />
      <History reach={reach} />
    </Page>
  );
}

const doneWords: Readonly<Record<string, string>> = {
  try: "The try is written down.",
  text: "The text stands ready. Send it from your work phone, then say here that you did.",
  letter: "The letter stands ready. Print and post it, then say here that you did.",
  mail: "The email goes out within minutes, if it is still safe then.",
  sent: "Written down: it went out.",
  "not-sent": "Written down: it did not go out.",
  decide: "Your decision stands on this page for everyone who may reach them.",
  facts: "What is safe is written down. Everything that goes out follows it from now on.",
};

function Before({ reach }: { reach: ReachView }) {
  return (
    <WarningCallout heading="Before you reach out">
      <ul>
        {reach.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
      <p>
        <strong>First step:</strong> {reach.first}
      </p>
      <p>{reach.saidBy}</p>
      {reach.mayWriteFacts ? (
        <p>
          <Link to={`/desk/${reach.reference}/reach/facts`}>Write down anew what is safe</Link>, when you have asked{" "}
          {reach.called} alone.
        </p>
      ) : null}
    </WarningCallout>
  );
}

function Next({ reach: { next, decide, missed, called, reference, mayAct } }: { reach: ReachView }) {
  if (next === null && !missed) return null;
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">What comes next</h2>
      {missed ? (
        <p>
          {called} did not come to the last appointment. Try once more: ring them, or{" "}
          <Link to={`/desk/${reference}/appointments`}>plan another day</Link>. It is no reason to close.
        </p>
      ) : null}
      {next === null ? null : <p>{next}</p>}
      {decide && mayAct ? (
        <p>
          <Link to={`/desk/${reference}`}>Closing it</Link> stands on their record, under “What you can do”.
        </p>
      ) : null}
    </InsetText>
  );
}

function History({ reach: { history } }: { reach: ReachView }) {
  return (
    <section aria-labelledby="reach-history">
      <h2 className="nhsuk-heading-m" id="reach-history">
        What was done so far
      </h2>
      {history.length === 0 ? <p className="empty-list">Nothing yet.</p> : null}
      <ul className="reach-history">
        {history.map(({ id, at, line, words }) => (
          <li key={id}>
            <When at={at} form="date-time" />: {line}
            {words === "" ? null : <blockquote className="reach-words">{words}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function errorsOf(refused: Refused | null) {
  if (refused === null) return [];
  const { intent, problem, errors } = refused;
  const lines = Object.entries(errors).map(([name, text]) => ({ href: `#${intent}-${name}`, text }));
  return problem === null ? lines : [{ text: problem }, ...lines];
}
