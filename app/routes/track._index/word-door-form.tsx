import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { toErrorItems, type ErrorItem } from "#app/ui/error-summary/error-summary.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { NotOpened, WordDoor } from "./open-with-word.ts";

type Box = { label: string; hint?: string };
type WordDoorFormProps = {
  action: string;
  keyName: WordDoor["key"];
  keyBox: Box;
  wordBox: Box;
  refused: NotOpened | undefined;
};

/** A key and a word: what opens a page on any phone or computer. */
export function WordDoorForm({ action, keyName, keyBox, wordBox, refused }: WordDoorFormProps) {
  const errors = refused?.errors ?? {};
  return (
    <Form method="post" action={action} noValidate>
      <TextInput
        id={keyName}
        name={keyName}
        {...keyBox}
        value={refused?.key}
        error={errors[keyName]}
        width={20}
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        id="word"
        name="word"
        {...wordBox}
        error={errors["word"]}
        width={20}
        autoComplete="off"
        spellCheck={false}
      />
      <Button>Continue</Button>
    </Form>
  );
}

/** Why it did not open, for the list at the top of the page. */
export function doorErrors(refused: NotOpened | undefined, keyName: WordDoor["key"]): ErrorItem[] {
  const notice: ErrorItem[] = refused?.notice ? [{ href: `#${keyName}`, text: refused.notice }] : [];
  return [...notice, ...toErrorItems(refused?.errors ?? {})];
}
