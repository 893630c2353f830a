import { formatWhen } from "#app/ui/when/format-when.ts";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { FieldsProps } from "./resource-fields.tsx";

/** Who sees it, from when, and whether its notes go with it. */
export function WhoSeesIt({ kept, stored, choices }: FieldsProps) {
  const visibility = kept.one("visibility", stored?.visibility ?? "draft");
  if (!choices.mayRelease && (stored === null || stored.visibility === "draft"))
    return (
      <InsetText>
        <input type="hidden" name="visibility" value="draft" />
        <p>
          It is kept as a draft. Only you and facilitators can see it. Contributors, facilitators and staff can show it
          to others: ask one of them to look at it.
        </p>
      </InsetText>
    );
  return (
    <>
      <Radios
        {...visibility}
        label="Who can see it"
        labelSize="m"
        choices={visibilityChoices({ kept, stored, choices })}
      />
      <Embargo kept={kept} stored={stored} choices={choices} />
      <Checkboxes
        {...kept.many("notesAllowed", stored?.notesAllowed ? ["yes"] : [])}
        label="Speaker notes and the original file"
        labelSize="m"
        hint="Notes often hold names. Unless you allow them, others get a copy without notes, comments and hidden slides."
        choices={[{ value: "yes", label: "Others may see the notes, and download the original" }]}
      />
    </>
  );
}

function visibilityChoices({ kept, stored, choices }: FieldsProps) {
  const space = (
    <Select
      {...kept.one("spaceId", stored?.spaceId ?? "")}
      label="Which space"
      choices={[{ value: "", label: "Choose a space" }, ...choices.spaces]}
    />
  );
  return [
    { value: "draft", label: "Nobody yet", hint: "A draft: only you and facilitators." },
    ...(choices.spaces.length === 0 ? [] : [{ value: "space", label: "The members of a space", reveal: space }]),
    { value: "members", label: "All members", hint: "Everybody with an account, when they are signed in." },
    { value: "public", label: "Everyone", hint: "Also people who are not signed in, and search engines." },
  ];
}

function Embargo({ kept, stored }: FieldsProps) {
  const from = stored?.embargoUntil ?? null;
  const parts = from === null ? null : inParts(from);
  const day = kept.day("embargo");
  return (
    <Details summary="Not before a certain day (optional)" open={from !== null || day.error !== undefined}>
      <DateInput {...day} value={day.value ?? parts?.date} label="From which day it can be seen" labelSize="s" />
      <TextInput
        {...kept.one("embargoTime", parts?.time ?? "")}
        label="From what time"
        hint="Like 16:30, by the clocks here. Without one, from midnight."
        width={5}
      />
      {from === null ? null : <p>It is held back until {formatWhen(from, "date-time")}.</p>}
    </Details>
  );
}

function inParts(at: Date): { date: string; time: string } {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/London",
    dateStyle: "short",
    timeStyle: "short",
  });
  const [date = "", time = ""] = format.format(at).split(" ");
  return { date, time };
}
