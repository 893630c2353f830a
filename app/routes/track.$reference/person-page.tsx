import { Link, useLocation } from "@remix-run/react";
import { useState } from "react";
import { FilesField } from "#app/routes/case-files/files-field.tsx";
import { CloseForm } from "#app/routes/track.close/close-form.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { WhoIsThere } from "#app/ui/live/who-is-there.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { AppointmentsPart } from "./appointments-part.tsx";
import { DocumentsPart } from "./documents-part.tsx";
import { DoneBanner } from "./done-banner.tsx";
import { HelpNow } from "./help-now.tsx";
import { LiveTalkList } from "./live-talk.tsx";
import type { PersonView } from "./load-tracking.ts";
import type { MessageNotTaken } from "./take-message.ts";
import { useLiveTalk } from "./use-live-talk.ts";
import { WriteToUs } from "./write-to-us.tsx";

type PersonPageProps = { view: PersonView; done: string | null; refused: MessageNotTaken | null };

/** Where it is, what happens next, and what the two sides wrote to each other. */
export function PersonPage({ view, done, refused }: PersonPageProps) {
  const talk = useLiveTalk(view.talk);
  const { key: arrival } = useLocation();
  const filesAt = `/track/${view.reference}/files`;
  const [handled, setHandled] = useState<MessageNotTaken | null>(null); // words went another way since it was refused
  const shown = refused === handled ? null : refused;
  const filesProblem = shown?.files ?? null;
  const formProblem = talk.takesOver && filesProblem === null ? null : (shown?.problem ?? null);
  const problem = talk.problem?.says ?? formProblem;
  const take = (words: string, withFiles: boolean) => {
    const isTaken = talk.take(words, withFiles);
    if (isTaken === true) setHandled(refused);
    return isTaken;
  };
  return (
    <Page
      heading={view.heading}
      caption={`Reference ${view.shownReference}`}
      errors={toErrorItems({
        ...(problem !== null && { words: problem }),
        ...(filesProblem !== null && { files: filesProblem }),
      })}
    >
      <div className="before-box">
        <DoneBanner done={refused === null ? done : null} />
        {refused === null && view.help.length > 0 && talk.help.length === 0 ? (
          <HelpNow help={view.help} isOld={talk.isOld} />
        ) : null}
        {view.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {view.why === null ? null : <p>{view.why}</p>}
        {view.sample ? (
          <p>
            <SampleMark /> This team is invented, so nobody will really get in touch.
          </p>
        ) : null}
        <AppointmentsPart reference={view.reference} appointments={view.appointments} />
        <LiveTalkList talk={talk} filesAt={filesAt} heading="Messages" />
        {view.unread === null || talk.now?.watching ? null : <p>{view.unread}</p>}
        {talk.help.length > 0 ? <HelpNow help={talk.help} isOld={talk.isOld} /> : null}
        <h2 className="nhsuk-heading-m">Write to us</h2>
        <WhoIsThere says={talk.now?.says ?? null} />
        {view.talk.live ? null : <p>Come back to this page for our answer.</p>}
      </div>
      <WriteToUs
        key={arrival} // a new box after the form was sent, and the same one while the page is only loaded again
        action={`/track/${view.reference}`}
        clientId={view.clientId}
        conversation={view.talk.conversation}
        written={view.talk.written}
        hint={view.finished ? "When you send this, we open it again." : undefined}
        problem={problem}
        files={<SendFiles problem={filesProblem} />}
        refused={refused}
        back={talk.backInBox}
        take={take}
      />
      <DocumentsPart items={talk.items} letters={view.letters} filesAt={filesAt} />
      <MoreYouCanDo view={view} />
    </Page>
  );
}

function SendFiles({ problem }: { problem: string | null }) {
  return (
    <Details summary="Send a photo or another file" open={problem !== null}>
      <FilesField
        id="files"
        hint="We read a file when we open it. If something is urgent, write it in words too."
        error={problem ?? undefined}
      />
    </Details>
  );
}

function MoreYouCanDo({ view }: { view: PersonView }) {
  const here = `/track/${view.reference}`;
  return (
    <>
      <h2 className="nhsuk-heading-m">More you can do</h2>
      <ul className="nhsuk-list">
        <li>
          <Link to={`${here}/my-data`}>See what we hold about you</Link>
        </li>
        <li>
          <Link to={`${here}/ask/copy`}>Ask for a copy of everything</Link>
        </li>
        <li>
          <Link to={`${here}/sharing`}>Change who we may tell</Link>
        </li>
        <li>
          <Link to={`${here}/ask/correct`}>Something here is wrong</Link>
        </li>
        <li>
          <Link to={`${here}/ask/complain`}>Complain</Link>
        </li>
        <li>
          <Link to={`${here}/ask/erase`}>Ask us to erase it</Link>
        </li>
        {view.word === null ? null : (
          <li>
            <Link to={`${here}/word`}>
              {view.word === "change" ? "Change your tracking word" : "Choose a tracking word"}
            </Link>
          </li>
        )}
        {view.canStop ? (
          <li>
            <Link to={`${here}/withdraw`}>Ask us to stop</Link>
          </li>
        ) : null}
      </ul>
      <CloseForm>Close this on this device</CloseForm>
    </>
  );
}
