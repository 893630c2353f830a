import { Link } from "@remix-run/react";
import { CloseForm } from "#app/routes/track.close/close-form.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { DoneBanner } from "./done-banner.tsx";
import type { PersonView } from "./load-tracking.ts";
import { Messages } from "./messages.tsx";
import type { MessageNotTaken } from "./take-message.ts";
import { WriteToUs } from "./write-to-us.tsx";

type PersonPageProps = { view: PersonView; done: string | null; refused: MessageNotTaken | null };

/** Where it is, what happens next, and what the two sides wrote to each other. */
export function PersonPage({ view, done, refused }: PersonPageProps) {
  return (
    <Page
      heading={view.heading}
      caption={`Reference ${view.shownReference}`}
      errors={refused === null ? [] : toErrorItems({ words: refused.problem })}
    >
      <DoneBanner done={refused === null ? done : null} />
      {refused === null && view.help.length > 0 ? <HelpNow help={view.help} /> : null}
      {view.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {view.why === null ? null : <p>{view.why}</p>}
      {view.sample ? (
        <p>
          <SampleMark /> This team is invented, so nobody will really get in touch.
        </p>
      ) : null}
      {view.nobodyReading === null ? null : (
        <InsetText>
          <p>{view.nobodyReading}</p>
        </InsetText>
      )}
      <Messages view={view} />
      <WriteToUs view={view} refused={refused} />
      <MoreYouCanDo view={view} />
    </Page>
  );
}

/** After their words were kept: spoken at once when it is urgent, and before anything about how it goes on. */
function HelpNow({ help }: { help: PersonView["help"] }) {
  const urgent = help.some(({ urgency }) => urgency !== "calm");
  return (
    <div role={urgent ? "alert" : undefined}>
      {help.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      {urgent ? (
        <p>
          More people and numbers are on <Link to="/help-now">Get help now</Link>.
        </p>
      ) : null}
    </div>
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
