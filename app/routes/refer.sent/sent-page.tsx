import { Link } from "@remix-run/react";
import { CloseForm } from "#app/routes/track.close/close-form.tsx";
import { WordForm, type WordProblem } from "#app/routes/track.$reference_.word/word-form.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Panel } from "#app/ui/panel/panel.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import type { SentView } from "./load-sent.ts";

type SentPageProps = { sent: SentView; refused: WordProblem | null };

/** After sending: the reference, what happens next and by when, and a word to come back with. */
export function SentPage({ sent, refused }: SentPageProps) {
  return (
    <Page errors={refused === null ? [] : toErrorItems({ word: refused.problem })}>
      <Panel heading={sent.called === "" ? "Thank you" : `Thank you, ${sent.called}`}>
        <p>We have what you sent. Your reference is</p>
        <p className="nhsuk-heading-l">{sent.shownReference.replaceAll(" ", "\u00A0")}</p>
      </Panel>
      <CloseForm>I have noted this: close it on this device</CloseForm>
      <h2 className="nhsuk-heading-m">What happens next</h2>
      {sent.why === null ? null : <p>{sent.why}</p>}
      {sent.next.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {sent.sample ? (
        <p>
          <SampleMark /> This team is invented, so nobody will really get in touch.
        </p>
      ) : null}
      {sent.goOn === null ? null : (
        <>
          <h2 className="nhsuk-heading-m">Go on, if you like</h2>
          <p>
            You need not answer anything else. You can <Link to={sent.goOn}>go on with the questions</Link>: what you
            add goes to the same person.
          </p>
        </>
      )}
      {sent.forSomeoneElse ? <p>You can see that we received it. You see more only if they agree.</p> : null}
      <PrintButton />
      <ComeBack sent={sent} refused={refused} />
      {sent.forSomeoneElse ? null : <AskedIfYouLike />}
      <h2 className="nhsuk-heading-m">If others use this device</h2>
      <p>
        This page can be opened in this browser for 24 hours. Write down your reference
        {sent.hasWord ? "" : ", choose a word"}, then close it here.
      </p>
      <CloseForm>I have noted this: close it on this device</CloseForm>
    </Page>
  );
}

function ComeBack({ sent, refused }: SentPageProps) {
  const form = <WordForm action="/refer/sent" hasWord={sent.hasWord} refused={refused} />;
  const page = (
    <Link to={`/track/${sent.reference}`}>{sent.forSomeoneElse ? "see if it was received" : "your page"}</Link>
  );
  return (
    <>
      <h2 className="nhsuk-heading-m">Come back later</h2>
      {sent.forSomeoneElse ? (
        <p>You can {page} at any time.</p>
      ) : (
        <p>On {page} you see how it goes. You can write to us there, or ask us to stop.</p>
      )}
      {sent.hasWord ? (
        <>
          <p>
            You have chosen a tracking word. To come back on any phone or computer, go to{" "}
            <Link to="/track">the tracking page</Link> with your reference and your word.
          </p>
          <Details summary="Change your tracking word" open={refused !== null}>
            {form}
          </Details>
        </>
      ) : (
        <>
          <p>Choose a word now. With it and your reference you can come back on any phone or computer.</p>
          {form}
        </>
      )}
    </>
  );
}

function AskedIfYouLike() {
  return (
    <>
      <h2 className="nhsuk-heading-m">A few questions, if you like</h2>
      <p>
        You can <Link to="/refer/equality">answer some questions about you</Link>. They help us see if some people are
        being left out. We keep them apart from your name. Your link worker never sees them.
      </p>
    </>
  );
}
