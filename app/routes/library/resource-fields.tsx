import type { ResourceFields as Fields, Release } from "#app/domain/library/resource.ts";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";
import type { FormChoices } from "./form-choices.ts";

export type StoredResource = Fields & Release;

export type FieldsProps = { kept: Kept; stored: StoredResource | null; choices: FormChoices };

/** What is said of a resource. Only title and licence must be there. */
export function WhatItIs({ kept, stored, choices }: FieldsProps) {
  const none = { value: "", label: "Not said" };
  return (
    <>
      <TextInput {...kept.one("title", stored?.title)} label="Title" labelSize="m" />
      <TextArea
        {...kept.one("summary", stored?.summary)}
        label="What it is, in a few plain sentences (optional)"
        rows={4}
        maxLetters={4000}
      />
      <Select
        {...kept.one("type", stored?.type)}
        label="What kind of thing it is (optional)"
        choices={[none, ...choices.types]}
      />
    </>
  );
}

export function WhatOthersMayDo({ kept, stored, choices }: FieldsProps) {
  return (
    <>
      <Radios
        {...kept.one("licence", stored?.licence)}
        label="What others may do with it (the licence)"
        labelSize="m"
        choices={choices.licences}
      />
      <Select
        {...kept.one("permission", stored?.permission)}
        label="Why we may show it (optional)"
        choices={[{ value: "", label: "Not said" }, ...choices.permissions]}
      />
      <TextInput
        {...kept.one("credit", stored?.credit)}
        label="How to credit it (optional)"
        hint="Leave it empty and we make a line from the author, title, year and licence."
      />
    </>
  );
}

export function WhatItIsAbout({ kept, stored, choices }: FieldsProps) {
  const chosen = stored !== null && stored.topics.length + stored.audiences.length + stored.places.length > 0;
  return (
    <Details summary="Topics, people and places (optional)" open={chosen}>
      <Checkboxes {...kept.many("topics", stored?.topics)} label="Topics" labelSize="s" choices={choices.topics} />
      <Checkboxes
        {...kept.many("audiences", stored?.audiences)}
        label="Who it is for"
        labelSize="s"
        choices={choices.audiences}
      />
      <Checkboxes {...kept.many("places", stored?.places)} label="Places" labelSize="s" choices={choices.councils} />
      <Details summary="Primary Care Networks">
        <Checkboxes
          {...kept.many("places", stored?.places)}
          id="places-pcn"
          error={undefined}
          label="PCNs"
          labelSize="s"
          choices={choices.pcns}
        />
      </Details>
    </Details>
  );
}

export function WhoMadeIt({ kept, stored, choices }: FieldsProps) {
  return (
    <Details summary="Who made it, and when (optional)" open={stored !== null}>
      <TextInput {...kept.one("author", stored?.author)} label="Author" hint="As they want to be named." />
      <TextInput {...kept.one("organisation", stored?.organisation)} label="Organisation" />
      <TextInput
        {...kept.one("madeOn", stored?.madeOn)}
        label="When it was made"
        hint="A year, a month or a day: 2026, March 2026 or 12 March 2026."
        width={20}
      />
      <Select {...kept.one("language", stored?.language ?? "en")} label="Language" choices={choices.languages} />
      <TextInput
        {...kept.one("contact", stored?.contact)}
        label="Whom to ask about it"
        hint="Everyone who sees it can read this."
      />
    </Details>
  );
}
