import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";

/** A new hold, with its reason and the day on which somebody looks again. */
export function PlaceForm({ clientId, refused }: { clientId: string; refused: Refused | undefined }) {
  const kept = keptIn(refused);
  return (
    <section aria-labelledby="place">
      <h2 className="nhsuk-heading-m" id="place">
        Place a hold
      </h2>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="place" />
        <input type="hidden" name="clientId" value={kept.one("clientId", clientId).value} />
        <Radios
          {...kept.one("kind")}
          label="What kind of hold is it?"
          labelSize="s"
          choices={[
            { value: "legal", label: "A legal hold", hint: "A court, a lawyer or an inquiry may need this record." },
            { value: "safeguarding", label: "For somebody's safety", hint: "A worry about somebody's safety is open." },
          ]}
        />
        <TextArea {...kept.one("why")} label="Why must it be kept?" labelSize="s" rows={4} />
        <DateInput
          {...kept.day("reviewOn")}
          label="When does somebody look again?"
          labelSize="s"
          hint="For example, 31 3 2027"
        />
        <Button>Place the hold</Button>
      </Form>
    </section>
  );
}
