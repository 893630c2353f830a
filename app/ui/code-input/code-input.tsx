import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { FieldProps } from "#app/ui/field/field.tsx";

/** A short code of figures, such as a second step of signing in. Phones offer to fill it from a message or an app. */
export function CodeInput({ value, ...field }: FieldProps & { value?: string | undefined }) {
  return (
    <TextInput
      {...field}
      value={value}
      width={10}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
    />
  );
}
