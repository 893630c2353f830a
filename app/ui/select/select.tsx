import { classNames } from "#app/ui/class-names.ts";
import { describedBy, FormGroup, HintAndError, Label, type FieldProps } from "#app/ui/field/field.tsx";

export type SelectProps = FieldProps & {
  value?: string | undefined;
  choices: readonly { value: string; label: string }[];
  autoComplete?: string | undefined;
};

export function Select(props: SelectProps) {
  const { id, name, label, hint, error, labelSize, labelIsHeading, labelHidden, value, choices, autoComplete } = props;
  return (
    <FormGroup error={error}>
      <Label {...{ id, label, labelSize, labelIsHeading, labelHidden }} />
      <HintAndError id={id} hint={hint} error={error} />
      <select
        className={classNames("nhsuk-select", error && "nhsuk-select--error")}
        id={id}
        name={name}
        defaultValue={value}
        autoComplete={autoComplete}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
