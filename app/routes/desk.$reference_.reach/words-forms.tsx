import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import type { ReachPartProps } from "./reach-page.tsx";
import type { WordsToPrepare } from "./reach-view.ts";

/** Texts and letters that may be prepared, and the chosen ways that may not be used, with why. */
export function WordsForms({ reach, refused }: ReachPartProps) {
  const { text, letter, mail, notOffered } = reach;
  if (text === null && letter === null && mail === null && notOffered.length === 0) return null;
  return (
    <section aria-labelledby="reach-words">
      <h2 className="nhsuk-heading-m" id="reach-words">
        Write
      </h2>
      {text === null ? null : <WordsForm way="text" words={text} clientId={reach.forms.text} refused={refused} />}
      {letter === null ? null : (
        <WordsForm way="letter" words={letter} clientId={reach.forms.letter} refused={refused} />
      )}
      {mail === null ? null : <SafeMail mail={mail} clientId={reach.forms.mail} />}
      {notOffered.length === 0 ? null : (
        <ul>
          {notOffered.map(({ way, why, todo }) => (
            <li key={way}>
              <strong>No {way}.</strong> {why} {todo}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SafeMail({ mail, clientId }: { mail: string; clientId: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="mail" />
      <input type="hidden" name="clientId" value={clientId} />
      <p>The site can send a neutral email to {mail}. It asks them to get in touch, and says nothing more.</p>
      <Button kind="secondary">Send the safe email</Button>
    </Form>
  );
}

type Props = {
  way: "text" | "letter";
  words: WordsToPrepare;
  clientId: string;
  refused: ReachPartProps["refused"];
};

function WordsForm({ way, words, clientId, refused }: Props) {
  const back = refused?.intent === way ? refused : null;
  const { values = {}, errors = {} } = back ?? {};
  const hint =
    way === "text"
      ? `It goes from your work phone to ${words.to}. Keep what it is about out of it.`
      : "You print and post it. Keep what it is about out of it.";
  return (
    <Details key={clientId} summary={summaries[way][words.purpose] ?? summaries[way].words} open={back !== null}>
      <Form method="post">
        <input type="hidden" name="intent" value={way} />
        <input type="hidden" name="purpose" value={words.purpose} />
        <input type="hidden" name="clientId" value={values["clientId"] ?? clientId} />
        <TextArea
          id={`${way}-words`}
          name="words"
          label={way === "text" ? "The text" : "The letter"}
          labelSize="s"
          hint={hint}
          rows={way === "text" ? 4 : 14}
          value={values["words"] ?? words.words}
          error={errors["words"]}
        />
        <Button kind="secondary">{way === "text" ? "Make the text ready" : "Make the letter ready"}</Button>
      </Form>
    </Details>
  );
}

type Summaries = { words: string } & Record<string, string>;

const summaries: Readonly<Record<"text" | "letter", Summaries>> = {
  text: {
    words: "Prepare a text",
    "safe-text": "Prepare the safe text",
    "withdrawal-check": "Prepare a text to check",
  },
  letter: {
    words: "Prepare a letter",
    "safe-letter": "Prepare the safe letter",
    "withdrawal-check": "Prepare a letter to check",
  },
};
