import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";

export type WordProblem = { problem: string; typed: string };

type WordFormProps = { action: string; hasWord: boolean; refused: WordProblem | null };

/** Asks for the word that opens the tracking page. Shown as it is typed: it is easier to remember what one has seen. */
export function WordForm({ action, hasWord, refused }: WordFormProps) {
  return (
    <Form method="post" action={action} noValidate>
      <TextInput
        id="word"
        name="word"
        label={hasWord ? "Your new tracking word" : "Your tracking word"}
        hint="At least four letters. Not a name, a birthday or a postcode: others may know those."
        error={refused?.problem}
        value={refused?.typed}
        width={20}
        autoComplete="off"
        spellCheck={false}
      />
      <Button kind="secondary">{hasWord ? "Change my word" : "Keep this word"}</Button>
    </Form>
  );
}
