import { useState } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { describedBy, FormGroup, HintAndError, Label, type FieldProps } from "#app/ui/field/field.tsx";

export type TextAreaProps = FieldProps & {
  value?: string | undefined;
  rows?: number | undefined;
  /** Shows how many letters are left. The limit is kept by the server: nothing a person types is cut off here. */
  maxLetters?: number | undefined;
  autoComplete?: string | undefined;
};

export function TextArea(props: TextAreaProps) {
  const {
    id,
    name,
    label,
    hint,
    error,
    labelSize,
    labelIsHeading,
    labelHidden,
    value,
    rows = 6,
    maxLetters,
    autoComplete,
  } = props;
  const [letters, setLetters] = useState<number | null>(value ? [...value].length : null);
  return (
    <FormGroup error={error}>
      <Label {...{ id, label, labelSize, labelIsHeading, labelHidden }} />
      <HintAndError id={id} hint={hint} error={error} />
      <textarea
        className={classNames("nhsuk-textarea", error && "nhsuk-textarea--error")}
        id={id}
        name={name}
        rows={rows}
        defaultValue={value}
        autoComplete={autoComplete}
        aria-describedby={describedBy({ id, hint, error }, maxLetters !== undefined && `${id}-count`)}
        aria-invalid={error ? true : undefined}
        onChange={maxLetters === undefined ? undefined : (event) => setLetters([...event.currentTarget.value].length)}
      />
      {maxLetters === undefined ? null : <LettersLeft id={id} letters={letters} maxLetters={maxLetters} />}
    </FormGroup>
  );
}

/** Speaks only near the end, so that a screen reader is not interrupted at every letter. */
function LettersLeft({ id, letters, maxLetters }: { id: string; letters: number | null; maxLetters: number }) {
  const left = maxLetters - (letters ?? 0);
  const nearTheEnd = letters !== null && left < maxLetters / 10;
  return (
    <>
      <div className={classNames("nhsuk-hint letters-left", left < 0 && "letters-left--over")} id={`${id}-count`}>
        {letters === null ? `You can write up to ${sayNumber(maxLetters)} letters.` : sayLettersLeft(left)}
      </div>
      <div className="nhsuk-u-visually-hidden" aria-live="polite">
        {nearTheEnd ? sayLettersLeft(left) : ""}
      </div>
    </>
  );
}

function sayLettersLeft(left: number): string {
  const count = Math.abs(left);
  const letters = count === 1 ? "letter" : "letters";
  return left < 0
    ? `This is ${sayNumber(count)} ${letters} too long.`
    : `You have ${sayNumber(count)} ${letters} left.`;
}

function sayNumber(count: number): string {
  return count.toLocaleString("en-GB");
}
