import { Link, useLocation } from "@remix-run/react";
import { CloseForm } from "#app/routes/track.close/close-form.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { WhoIsThere } from "#app/ui/live/who-is-there.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { AppointmentsPart } from "./appointments-part.tsx";
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
  const problem = talk.problem?.says ?? (talk.takesOver ? null : (refused?.problem ?? null));
  return (
    <Page
      heading={view.heading}
      caption={`Reference ${view.shownReference}`}
      errors={problem === null ? [] : toErrorItems({ words: problem })}
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
        <LiveTalkList talk={talk} heading="Messages" />
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
        refused={refused}
        back={talk.backInBox}
        take={talk.take}
      />
      <MoreYouCanDo view={view} />
    </Page>
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
          <Link to={`${here}/sharing`}>Change who we may tell</Link>
        </li>
        <li>
          <Link to={`${here}/ask/correct`}>Something here is wrong</Link>
        </li>
        <li>
          <Link to={`${here}/ask/complain`}>Complain</Link>
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
