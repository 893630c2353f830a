import { Link } from "@remix-run/react";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { PlainAct } from "./act.tsx";
import { FlagCard } from "./flag-card.tsx";
import { FlagForm } from "./flag-form.tsx";
import { MarkedWords } from "./marked-words.tsx";
import type { RecordView } from "./record-view.ts";
import type { Refused } from "./refused.ts";

type Props = { record: RecordView; refused: Refused | null };

/** Before anything else: their words, the flag, how to reach them safely, what makes it easier, and what is left to do. */
export function FirstThings({ record, refused }: Props) {
  return (
    <>
      <OwnWords record={record} />
      <FlagCard record={record} />
      <SafeContact record={record} />
      <FlagForm record={record} refused={refused} />
      <Access access={record.access} />
      <Tasks record={record} refused={refused} />
      {record.acts.markRead ? (
        <PlainAct
          intent="read"
          version={record.version}
          label={record.head.newMessage ? "I have read their message" : "I have read this"}
        />
      ) : null}
    </>
  );
}

function OwnWords({ record: { ownWords, saidBy, head } }: { record: RecordView }) {
  return (
    <section aria-label="In their own words">
      <h2 className="nhsuk-heading-m">In their own words</h2>
      {saidBy === null ? null : (
        <p>
          <Tag colour="yellow">Said by {saidBy}</Tag>
        </p>
      )}
      {ownWords === null ? (
        <p className="empty-list">{head.called} wrote nothing here. Ask what matters to them when you talk.</p>
      ) : (
        <blockquote className="own-words">
          <MarkedWords parts={ownWords} />
        </blockquote>
      )}
    </section>
  );
}

function SafeContact({ record: { contact, acts, version, saidBy, head } }: { record: RecordView }) {
  return (
    <WarningCallout heading="Before you reach out">
      <ul>
        {contact.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
      <p>
        <strong>First step:</strong> {contact.first}
      </p>
      <SummaryList rows={contact.rows.map(({ key, words }) => ({ key, value: words }))} borders={false} />
      {acts.confirmContact ? (
        <>
          <p>
            Did you talk with the person alone, and is all this right? If it is not,{" "}
            <Link to={`/desk/${head.reference}/reach/facts`}>write down what is safe</Link>.
          </p>
          <PlainAct
            intent="confirm-contact"
            version={version}
            label={`Yes, what ${saidBy ?? "the helper"} said is right`}
          />
        </>
      ) : null}
    </WarningCallout>
  );
}

function Access({ access }: { access: readonly string[] }) {
  if (access.length === 0) return null;
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">What makes it easier for them</h2>
      <ul>
        {access.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </InsetText>
  );
}

function Tasks({ record: { tasks, version } }: Props) {
  if (tasks.length === 0) return null;
  return (
    <section aria-label="To do">
      <h2 className="nhsuk-heading-m">To do</h2>
      <ul className="task-list">
        {tasks.map((task) => (
          <li key={task.kind} className="task-list__task">
            <span>{task.words}</span>
            <PlainAct
              intent="task-done"
              version={version}
              label="Done"
              about={task.words}
              fields={{ task: task.kind }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
