import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";

type Props = { kept: Kept; licences: readonly { value: string; label: string }[] };

/** When, how and for what somebody said yes. */
export function ToldFields({ kept, licences }: Props) {
  return (
    <>
      <TextInput {...kept.one("told")} label="When and how" hint="Such as: by mail, on 3 March." />
      <Select
        {...kept.one("licence")}
        label="What others may do with the slides (the licence)"
        choices={[{ value: "", label: "Choose" }, ...licences.map(({ value, label }) => ({ value, label }))]}
      />
      <Checkboxes
        {...kept.many("notes")}
        label="Their notes"
        labelSize="s"
        choices={[{ value: "yes", label: "Notes and the original file may be shown as well" }]}
      />
    </>
  );
}
