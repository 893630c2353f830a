import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";

/** Erase it, or keep it until a day and say why. */
export function ReviewForm({ clientId, refused }: { clientId: string; refused: Refused | undefined }) {
  const kept = keptIn(refused);
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="clientId" value={kept.one("clientId", clientId).value} />
      <Radios
        {...kept.one("decision")}
        label="What do you decide?"
        labelSize="s"
        choices={[
          { value: "erase", label: "Erase it", hint: "It cannot be undone, by nobody and from no copy." },
          { value: "keep", label: "Keep it longer" },
        ]}
      />
      <DateInput {...kept.day("until")} label="To keep it: until when?" labelSize="s" hint="For example, 31 3 2030" />
      <TextArea
        {...kept.one("why")}
        label="To keep it: why?"
        hint="It stands as a private note on the record."
        labelSize="s"
        rows={3}
      />
      <Button kind="secondary">Decide</Button>
    </Form>
  );
}
