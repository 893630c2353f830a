import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { When } from "#app/ui/when/when.tsx";
import { administratorOf } from "../administration/administrator-of.ts";
import { loadThroughGlass } from "../desk.$reference/load-through-glass.ts";
import { MarkedWords } from "../desk.$reference/marked-words.tsx";
import { Helper, History, Told } from "../desk.$reference/more.tsx";
import { Timeline } from "../desk.$reference/timeline.tsx";
import { WhoAndWhen } from "../desk.$reference/record-page.tsx";

export const meta = titled("One record, to read");

/** What an administrator reads of the one record that they opened. There is no form on it: they may change nothing. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  administratorOf(context);
  return loadThroughGlass(context, params["reference"] ?? "");
}

export default function OneRecordToRead() {
  const { record, until } = useLoaderData<typeof loader>();
  const { head } = record;
  const heading = head.age === null ? head.called : `${head.called}, ${head.age}`;
  return (
    <Page
      heading={heading}
      caption={`Reference ${head.shownReference}`}
      back={{ to: "/administration/records", text: "Open one record" }}
    >
      <WarningCallout heading="You opened this with a reason">
        <p>
          You can read it until <When at={until} form="date-time" />. Each look is kept, and the person can see it.
        </p>
      </WarningCallout>
      {record.ownWords === null ? null : (
        <section aria-label="In their own words">
          <h2 className="nhsuk-heading-m">In their own words</h2>
          <blockquote className="own-words">
            <MarkedWords parts={record.ownWords} />
          </blockquote>
        </section>
      )}
      <WhoAndWhen record={record} />
      <section aria-label="Conversation and notes">
        <h2 className="nhsuk-heading-m">Conversation and notes</h2>
        <Timeline items={record.timeline} reader={record.reader} filesAt={null} />
      </section>
      <Helper helper={record.helper} />
      <Told answers={record.answers} />
      <History record={record} />
    </Page>
  );
}
