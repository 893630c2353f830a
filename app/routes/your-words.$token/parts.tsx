import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { WordsView } from "./words-view.ts";

/** What they said, and what follows from it. */
export function SaidSoFar({ view: { answer, asksAgain, own } }: { view: WordsView }) {
  if (answer === null) return null;
  const stands = own.some(({ taken }) => taken);
  if (asksAgain)
    return (
      <p>
        <strong>
          You said yes before. Since then your words, who can see them, or what others may do with them have changed, so
          we ask again.
        </strong>
      </p>
    );
  return (
    <p>
      <strong>{answers[answer]}</strong>{" "}
      {stands ? "Your words are in the library." : "Your words are not in the library."} You can change your answer
      below at any time.
    </p>
  );
}

const answers = {
  named: "You said yes, with your name.",
  unnamed: "You said yes, without your name.",
  no: "You said no.",
} as const;

/** What it would be, and the words themselves. */
export function WhatIsAsked({ view }: { view: WordsView }) {
  const { title, inShort, seenBy, licence, own } = view;
  return (
    <>
      <h2 className="nhsuk-heading-m">What it would be</h2>
      <SummaryList
        rows={[
          { key: "Its title", value: title },
          { key: "Who can see it", value: seenBy },
          { key: "What others may do with it", value: licence },
          ...(inShort.length === 0 ? [] : [{ key: "Above the words", value: inShort.join(" ") }]),
        ]}
      />
      <h2 className="nhsuk-heading-m">Your words</h2>
      <p>These words and no others. What you quoted, and files, are not taken over; whom you named is “a member”.</p>
      {own.map(({ number, words, withoutName }) => (
        <section key={number}>
          <h3 className="nhsuk-heading-s">Post {number}</h3>
          <blockquote className="taken-words">
            {words.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </blockquote>
          {withoutName ? <p>You wrote this without your name. It stays without it, whatever you choose.</p> : null}
        </section>
      ))}
    </>
  );
}

type AnswerFormProps = { view: WordsView; error: string | undefined };

/** One question, three answers. */
export function AnswerForm({ view, error }: AnswerFormProps) {
  const { name, terms, shown, answer, asksAgain, answerBy, late } = view;
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="terms" value={terms} />
      <input type="hidden" name="shown" value={shown} />
      <Radios
        id="answer"
        name="answer"
        label="May your words stand in the library?"
        labelSize="m"
        error={error}
        value={asksAgain ? undefined : (answer ?? undefined)}
        choices={[
          { value: "named", label: `Yes, with my name (${name})` },
          { value: "unnamed", label: "Yes, without my name" },
          { value: "no", label: "No" },
        ]}
      />
      {answer !== null && !asksAgain ? null : (
        <p>
          {late ? "The time to answer ended on " : "Please answer by "}
          <When at={answerBy} form="date" />.{" "}
          {late
            ? "You can still say yes; a facilitator then decides whether to put your words in."
            : "No answer counts as no."}
        </p>
      )}
      <p>
        You can take your words out later with the link in the mail: they are then gone from the library at once. Copies
        already downloaded cannot be called back.
      </p>
      <Button>Send my answer</Button>
    </Form>
  );
}

export function UnknownWords() {
  return (
    <Page heading="This link asks for nothing">
      <p>A part of it may be missing, a facilitator may have stopped asking, or you may have left the network.</p>
      <p>
        Nothing was changed. <Link to="/account/words">Sign in to see what you were asked for</Link>.
      </p>
    </Page>
  );
}
