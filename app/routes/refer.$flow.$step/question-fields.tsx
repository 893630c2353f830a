import { Fragment, type ReactNode } from "react";
import type { FieldValue, StepValues } from "#app/domain/guide/flow.ts";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { Radios, type Choice } from "#app/ui/radios/radios.tsx";
import { Select, type SelectProps } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { Asked, ChoiceCount } from "./asked.tsx";
import { PracticeField } from "./practice-field.tsx";
import type { FieldView, QuestionView } from "./question-view.ts";

/** What was typed, box by box, when an answer was not taken: shown again as it was. */
export type Typed = Record<string, string[]>;

/** `labelled`: the question stands as the label of its one field, with the words below it as the hint. */
type FieldsProps = { view: QuestionView; errors: FieldErrors; typed: Typed | null; labelled: boolean };

/** The boxes of a question. One box without a label of its own is named by the question. */
export function QuestionFields({ view, errors, typed, labelled }: FieldsProps) {
  const shown = (field: FieldView): ReactNode => (
    <OneField
      key={field.id}
      field={field}
      view={view}
      error={errors[field.id]}
      typed={typed}
      labelled={labelled}
      under={under(field)}
    />
  );
  const under = (field: FieldView) => (choice: string) => {
    const asked = view.fields.filter((one) => one.under?.field === field.id && one.under.choice === choice);
    return asked.length === 0 ? undefined : <>{asked.map(shown)}</>;
  };
  return <>{view.fields.filter((field) => field.under === null).map(shown)}</>;
}

type OneFieldProps = {
  field: FieldView;
  view: QuestionView;
  error: string | undefined;
  typed: Typed | null;
  labelled: boolean;
  under: (choice: string) => ReactNode;
};

function OneField({ field, view, error, typed, labelled, under }: OneFieldProps) {
  const named = field.label !== "";
  const choices = choicesOf(field, under);
  const props = {
    id: field.id,
    name: field.id,
    label: named ? labelOf(field) : <Unnamed field={field} view={view} labelled={labelled} />,
    hint: labelled ? hintOf(view, field) : (field.hint ?? undefined),
    error,
    labelIsHeading: labelled,
    labelSize: named ? ("s" as const) : undefined,
    labelHidden: !named && !labelled,
  };
  const values = typed ? (typed[field.id] ?? []) : listOf(view.values[field.id]);
  const autoComplete = field.autocomplete ?? undefined;
  switch (field.kind) {
    case "choice-one":
      if (field.choices.length > mostRadios)
        return <LongChoice {...props} field={field} under={under} value={values[0] ?? ""} />;
      return <Radios {...props} value={values[0]} choices={choices} />;
    case "choice-many":
      return <Checkboxes {...props} values={values} choices={choices} />;
    case "date":
      return (
        <DateInput
          {...props}
          value={typed ? typedDate(typed, field.id) : dateOf(view.values, field.id)}
          birthday={autoComplete === "bday"}
        />
      );
    case "text-long":
      return (
        <TextArea
          {...props}
          value={values[0]}
          rows={6}
          maxLetters={field.maxLetters ?? undefined}
          autoComplete={autoComplete}
        />
      );
    case "practice":
      return <PracticeField {...props} field={field} practice={view.practice} value={values[0]} />;
    case "text":
      return <TextInput {...props} value={values[0]} autoComplete={autoComplete} spellCheck={false} />;
    case "postcode":
      return (
        <TextInput
          {...props}
          value={values[0]}
          width={10}
          autoComplete={autoComplete ?? "postal-code"}
          spellCheck={false}
        />
      );
    case "phone":
      return (
        <TextInput {...props} value={values[0]} type="tel" inputMode="tel" width={20} autoComplete={autoComplete} />
      );
    case "mail":
      return (
        <TextInput
          {...props}
          value={values[0]}
          type="email"
          inputMode="email"
          autoComplete={autoComplete}
          spellCheck={false}
        />
      );
  }
}

/** A field without a name is named by the question. */
function Unnamed({ field, view, labelled }: Pick<OneFieldProps, "field" | "view" | "labelled">) {
  return (
    <>
      {labelled ? <Asked view={view} /> : view.question}
      {field.kind === "practice" ? null : <ChoiceCount choices={field.choices} />}
    </>
  );
}

function hintOf(view: QuestionView, field: FieldView): ReactNode {
  if (view.body === "") return field.hint ?? undefined;
  return (
    <div data-said="">
      <Prose html={view.body} />
      {field.hint}
    </div>
  );
}

/** A list that opens is quicker to go through than a page of buttons; what a choice asks for stands below it. */
const mostRadios = 12;

function LongChoice({ field, under, ...props }: Omit<SelectProps, "choices"> & Pick<OneFieldProps, "field" | "under">) {
  const choices = field.choices.map(({ id, label }) => ({ value: id, label }));
  return (
    <>
      <Select {...props} choices={[{ value: "", label: "Choose from the list" }, ...choices]} />
      {field.choices.map(({ id }) => (
        <Fragment key={id}>{under(id)}</Fragment>
      ))}
    </>
  );
}

function labelOf(field: FieldView): ReactNode {
  if (!field.optional || field.kind === "choice-many") return field.label;
  return (
    <>
      {field.label} <span className="may-be-empty">(you can leave this out)</span>
    </>
  );
}

export function choicesOf(field: FieldView, under: (choice: string) => ReactNode): Choice[] {
  return field.choices.map((choice) => ({
    value: choice.id,
    label: choice.label,
    hint: choice.hint ?? undefined,
    alone: choice.alone,
    reveal: under(choice.id),
  }));
}

function listOf(value: FieldValue | undefined): string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

function dateOf(values: StepValues, id: string): string | undefined {
  const value = values[id];
  return typeof value === "string" ? value : undefined;
}

function typedDate(typed: Typed, id: string) {
  const part = (name: string) => typed[`${id}-${name}`]?.[0] ?? "";
  return { day: part("day"), month: part("month"), year: part("year") };
}
