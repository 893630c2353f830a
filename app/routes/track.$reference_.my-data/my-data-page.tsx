import { Link } from "@remix-run/react";
import { SaidLines } from "#app/routes/refer.$flow.$step/answers-so-far.tsx";
import { CloseForm } from "#app/routes/track.close/close-form.tsx";
import { TalkList } from "#app/ui/live/talk-list.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { MyData } from "./my-data.ts";

/** What is held, who can see it, until when, who looked, and how to ask for a change. */
export function MyDataPage({ held }: { held: MyData }) {
  return (
    <Page
      heading="What we hold about you"
      caption={`Reference ${held.shownReference}`}
      back={{ to: `/track/${held.reference}` }}
    >
      <p>This page closes by itself after one hour. If others use this device, close it when you have read it.</p>
      <CloseForm>Close this on this device</CloseForm>
      <PrintButton />
      <h2 className="nhsuk-heading-m">{held.askedFor ? "What was said about you" : "What you told us"}</h2>
      <SummaryList
        rows={held.answers.map(({ question, said }) => ({ key: question, value: <SaidLines said={said} /> }))}
      />
      {held.talk.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">Messages</h2>
          <TalkList items={held.talk} filesAt={`/track/${held.reference}/files`} />
        </>
      )}
      <h2 className="nhsuk-heading-m">What we wrote down</h2>
      <SummaryList rows={held.made.map(({ label, words }) => ({ key: label, value: words }))} />
      {held.sample ? (
        <p>
          <SampleMark /> The team and the people in it are invented.
        </p>
      ) : null}
      <NotShownHere held={held} />
      <WhoAndUntilWhen held={held} />
      <h2 className="nhsuk-heading-m">If something is wrong</h2>
      <p>
        <Link to={`/track/${held.reference}/ask/correct`}>Tell us what should be put right</Link>, or{" "}
        <Link to={`/track/${held.reference}/ask/erase`}>ask us to erase what we hold</Link>. We answer within one month.
        It is free.
      </p>
    </Page>
  );
}

function NotShownHere({ held: { reference, copyDecided } }: { held: MyData }) {
  return (
    <>
      {copyDecided ? (
        <p>
          <Link to={`/track/${reference}/copy`} reloadDocument>
            Open your copy of everything
          </Link>
          ,{" "}
          <Link to={`/track/${reference}/copy?keep`} reloadDocument>
            save it as one page
          </Link>
          , or take it{" "}
          <Link to={`/track/${reference}/copy.json`} reloadDocument>
            as a file for a program
          </Link>
          .
        </p>
      ) : null}
      <p>
        These are not on this page. You can <Link to={`/track/${reference}/ask/copy`}>ask for a copy</Link> of them too,
        and a person goes through them for you:
      </p>
      <ul>
        <li>the notes that staff keep of their work with you</li>
        <li>marks that say how soon we should read what you sent</li>
        <li>the steps by which it came to your team, and when it moved</li>
        <li>
          codes made from your name, date of birth, phone number and email. Staff find you with them. They hold no
          words.
        </li>
      </ul>
      <p>If you answered questions about who you are, we cannot show the answers: nothing says whose they are.</p>
    </>
  );
}

function WhoAndUntilWhen({ held }: { held: MyData }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Who can see it</h2>
      <ul>
        {held.whoSees.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">How long we keep it</h2>
      <p>
        We keep it while a link worker helps you. After that, the team follows the rules for health and care records.
        For most adults that is 8 years after we closed it. Then a person decides.{" "}
        <Link to="/privacy">More about privacy</Link>
      </p>
      <h2 className="nhsuk-heading-m">Who has looked at it</h2>
      <Table
        caption="One line for each person and day, the newest first"
        columns={[
          { key: "day", label: "Day" },
          { key: "role", label: "Who" },
          { key: "team", label: "Team" },
        ]}
        rows={held.readers.map(({ day, role, team }, index) => ({
          id: String(index),
          cells: { day: <When at={day} />, role, team },
        }))}
        empty="Nobody has opened it yet."
      />
    </>
  );
}
