import { Form, Link } from "@remix-run/react";
import { roomChoices, wentChoices } from "#app/domain/record/introduction.ts";
import { Button } from "#app/ui/button/button.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { keptIn } from "../administration/kept.ts";
import type { IntroductionsProps } from "./introductions-page.tsx";

/** One introduction, new or changed. After somebody else was quicker it goes on from what stands now. */
export function IntroductionForm({ view, answer }: Omit<IntroductionsProps, "done">) {
  const { change, needs } = view;
  const kept = keptIn(answer);
  return (
    <Form method="post" key={change?.id ?? "new"}>
      {change === null ? (
        <input type="hidden" name="clientId" value={answer?.typed?.["clientId"]?.[0] ?? view.clientId} />
      ) : (
        <>
          <h2 className="nhsuk-heading-m">Change the introduction to {change.organisation}</h2>
          <input type="hidden" name="intent" value="change" />
          <input type="hidden" name="id" value={change.id} />
          <input type="hidden" name="version" value={answer?.newest?.version ?? seenVersion(answer, change.version)} />
        </>
      )}
      <TextInput
        {...kept.one("organisation", change?.organisation)}
        label="Which group or organisation?"
        labelSize="s"
        hint="Write its usual name, so that the same group is counted together"
      />
      <DateInput
        {...kept.day("onDay")}
        label="On which day?"
        labelSize="s"
        value={kept.day("onDay").value ?? change?.onDay ?? view.today}
      />
      <TextArea {...kept.one("why", change?.why)} label="Why this group?" labelSize="s" rows={3} />
      <Select {...kept.one("need", change?.need ?? "")} label="For which need?" labelSize="s" choices={needs} />
      <Radios
        {...kept.one("went", change?.went ?? "not-known")}
        label="Did they go?"
        labelSize="s"
        choices={wentChoices.map(({ id: value, label }) => ({ value, label }))}
      />
      <Radios
        {...kept.one("room", change?.room ?? "not-known")}
        label="Did the group have room?"
        labelSize="s"
        hint="How groups answered is counted, so that nobody floods a group that is full"
        choices={roomChoices.map(({ id: value, label }) => ({ value, label }))}
      />
      <Button kind="secondary">{change === null ? "Write it down" : "Save the change"}</Button>
      {change === null ? null : (
        <p>
          <Link to={`/desk/${view.reference}/introductions`}>Leave it as it is</Link>
        </p>
      )}
    </Form>
  );
}

/** A form that came back for another reason still stands on what its writer saw. */
function seenVersion(answer: IntroductionsProps["answer"], loaded: number): string | number {
  return answer?.typed?.["version"]?.[0] ?? loaded;
}
