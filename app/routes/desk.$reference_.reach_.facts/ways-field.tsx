import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { FactsTyped } from "./facts-view.ts";

/** The ways they choose, each with what it needs. */
export function WaysField({ typed, errors }: { typed: FactsTyped; errors: FieldErrors }) {
  const box = (name: "phone" | "text" | "mail" | "trusted", label: string) => (
    <TextInput
      id={`facts-${name}`}
      name={name}
      label={label}
      type={name === "mail" ? "email" : name === "trusted" ? "text" : "tel"}
      spellCheck={false}
      value={typed[name]}
      error={errors[name]}
    />
  );
  const address = (
    <TextArea
      id="facts-address"
      name="address"
      label="Their address"
      rows={3}
      value={typed.address}
      error={errors["address"]}
    />
  );
  return (
    <Checkboxes
      id="facts-ways"
      name="ways"
      label="Ways that they choose"
      labelSize="s"
      hint="Leave all empty if none is safe. Then nothing goes out, and the team lead decides."
      values={typed.ways}
      error={errors["ways"]}
      choices={[
        { value: "phone", label: "Ring them", reveal: box("phone", "Their phone number") },
        { value: "text", label: "Send a text", reveal: box("text", "Their mobile number") },
        { value: "mail", label: "Send an email", reveal: box("mail", "Their email address") },
        { value: "letter", label: "Write a letter", reveal: address },
        {
          value: "through-someone",
          label: "Through someone they trust",
          reveal: box("trusted", "Who, and their number"),
        },
        { value: "at-practice", label: "At their GP practice" },
        { value: "they-come", label: "They ring or come to us" },
      ]}
    />
  );
}
