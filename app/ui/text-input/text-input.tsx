import type { ChangeEvent, KeyboardEvent } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { describedBy, FormGroup, HintAndError, Label, type FieldProps } from "#app/ui/field/field.tsx";

export type TextInputProps = FieldProps & {
  value?: string | undefined;
  type?: "text" | "email" | "tel" | "search" | "password" | undefined;
  inputMode?: "text" | "numeric" | "tel" | "email" | "search" | undefined;
  autoComplete?: string | undefined;
  /** Letters wide; leave out for the full width. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  /** Off for names, codes and addresses, so that the browser does not send or correct them. */
  spellCheck?: boolean | undefined;
  maxLength?: number | undefined;
  /** Id of a datalist, for suggestions. */
  list?: string | undefined;
  onChange?: ((event: ChangeEvent<HTMLInputElement>) => void) | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
};

export function TextInput(props: TextInputProps) {
  const {
    id,
    name,
    label,
    hint,
    error,
    labelSize,
    labelIsHeading,
    labelHidden,
    width,
    value,
    type = "text",
    ...rest
  } = props;
  return (
    <FormGroup error={error}>
      <Label {...{ id, label, labelSize, labelIsHeading, labelHidden }} />
      <HintAndError id={id} hint={hint} error={error} />
      <input
        className={classNames("nhsuk-input", width && `nhsuk-input--width-${width}`, error && "nhsuk-input--error")}
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </FormGroup>
  );
}
