import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { PickedPractice } from "#app/domain/region/practice-index.ts";
import { Button } from "#app/ui/button/button.tsx";
import type { FieldProps } from "#app/ui/field/field.tsx";
import { Radios, type Choice } from "#app/ui/radios/radios.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import type { loader as findPractices } from "#app/routes/refer.practices/route.ts";
import type { FieldView, QuestionView } from "./question-view.ts";

type PracticeFieldProps = FieldProps & { field: FieldView; view: QuestionView; value: string | undefined };

const waitMs = 250;

/**
 * Find, then choose. The search box stands in the form; its button asks for the page with the practices that fit.
 * With script the list follows the typing; the choice itself is always a plain list of radios.
 */
export function PracticeField({ field, view, value, ...props }: PracticeFieldProps) {
  const search = useFetcher<typeof findPractices>();
  const [typed, setTyped] = useState(view.practice?.words ?? "");
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const find = (words: string) => {
    setTyped(words);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => search.load(`/refer/practices?find=${encodeURIComponent(words)}`), waitMs);
  };
  const found = search.data?.practices ?? view.practice?.found ?? [];
  const searched = (search.data?.words ?? view.practice?.words ?? "") !== "";
  return (
    <>
      <div className="practice-search" onChange={(event) => find((event.target as HTMLInputElement).value)}>
        <TextInput
          id="find"
          name="find"
          label="Look for your GP practice"
          hint="Type its name, its town or its postcode"
          value={view.practice?.words ?? ""}
          spellCheck={false}
          autoComplete="off"
        />
        <Button kind="secondary" name="look" value="look" formNoValidate>
          Find
        </Button>
      </div>
      <p className="practice-count" role="status">
        {searched ? countSentence(found.length, search.data?.words ?? view.practice?.words ?? typed) : <VisuallyHidden>Nothing looked for yet</VisuallyHidden>}
      </p>
      <Radios {...props} value={value} choices={[...practiceChoices(found, view.practice?.chosen ?? null), ...otherChoices(field)]} />
    </>
  );
}

function countSentence(count: number, words: string): string {
  if (count === 0) return `We found no practice for “${words}”. Try fewer letters, or choose one of the answers below.`;
  return count === 1 ? "We found 1 practice. Choose it below if it is yours." : `We found ${count} practices. Choose yours below.`;
}

function practiceChoices(found: readonly PickedPractice[], chosen: PickedPractice | null): Choice[] {
  const all = chosen === null || found.some((one) => one.code === chosen.code) ? found : [chosen, ...found];
  return all.map((one) => ({ value: one.code, label: one.name, hint: one.address }));
}

function otherChoices(field: FieldView): Choice[] {
  return field.choices.map(({ id, label, hint }) => ({ value: id, label, hint: hint ?? undefined }));
}
