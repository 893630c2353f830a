import { appointmentKinds } from "#app/domain/reaching/appointment.ts";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { AppointmentTyped } from "./appointment-view.ts";

/** The fields of an appointment. `phone`: whether ringing them is safe; if not, it is not offered. */
export function AppointmentFields({
  typed,
  errors,
  phone,
}: {
  typed: AppointmentTyped;
  errors: FieldErrors;
  phone: boolean;
}) {
  const kinds = appointmentKinds.filter(({ id }) => id !== "phone" || phone);
  return (
    <>
      <Radios
        id="appointment-kind"
        name="kind"
        label="How do you meet?"
        labelSize="s"
        value={typed.kind}
        error={errors["kind"]}
        choices={kinds.map(({ id, label }) => ({ value: id, label, hint: hints[id] }))}
      />
      <DateInput
        id="appointment-day"
        name="day"
        label="On which day?"
        labelSize="s"
        value={typed.day}
        error={errors["day"]}
      />
      <TextInput
        id="appointment-from"
        name="from"
        label="From"
        hint="Like 14:30"
        width={5}
        value={typed.from}
        error={errors["from"]}
      />
      <TextInput
        id="appointment-until"
        name="until"
        label="Until"
        width={5}
        value={typed.until}
        error={errors["until"]}
      />
      <TextInput
        id="appointment-place"
        name="place"
        label="Place"
        hint="They can read it on their page. Needed when you meet, and for a group."
        value={typed.place}
        error={errors["place"]}
      />
      <TextArea
        id="appointment-needs"
        name="needs"
        label="What they need there, and what to bring"
        hint="They can read it on their page."
        rows={3}
        value={typed.needs}
        error={errors["needs"]}
      />
    </>
  );
}

const hints: Readonly<Record<string, string>> = {
  "home-visit": "Ask them alone first whether a visit is safe.",
};
