import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { ReachPartProps } from "./reach-page.tsx";

/** A try to reach them: how, when and what came of it. Only what is safe can be chosen. */
export function TryForm({ reach, refused }: ReachPartProps) {
  const back = refused?.intent === "try" ? refused : null;
  const { values = {}, errors = {} } = back ?? {};
  const { ways, outcomes } = reach.tried;
  const typed = {
    day: values["at-day"] ?? "",
    month: values["at-month"] ?? "",
    year: values["at-year"] ?? "",
  };
  return (
    <Details key={reach.forms.try} summary="Write down a try" open={back !== null}>
      <Form method="post">
        <input type="hidden" name="intent" value="try" />
        <input type="hidden" name="clientId" value={values["clientId"] ?? reach.forms.try} />
        <Radios
          id="try-way"
          name="way"
          label="How did you try?"
          labelSize="s"
          value={values["way"] ?? (ways.length > 1 ? ways[0]?.value : undefined)}
          error={errors["way"]}
          choices={ways}
        />
        <Radios
          id="try-outcome"
          name="outcome"
          label="What came of it?"
          labelSize="s"
          value={values["outcome"]}
          error={errors["outcome"]}
          choices={outcomes}
        />
        <DateInput
          id="try-at"
          name="at"
          label="On which day?"
          labelSize="s"
          value={back === null ? reach.today.day : typed}
          error={errors["at"]}
        />
        <TextInput
          id="try-time"
          name="time"
          label="At what time?"
          hint="Like 14:30"
          width={5}
          value={values["time"] ?? reach.today.time}
          error={errors["time"]}
        />
        <TextArea
          id="try-words"
          name="words"
          label="Anything to note"
          hint="Only staff read this. You can leave it empty."
          rows={2}
          value={values["words"]}
          error={errors["words"]}
        />
        <Button kind="secondary">Write it down</Button>
      </Form>
    </Details>
  );
}
