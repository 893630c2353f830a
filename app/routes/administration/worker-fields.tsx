import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { weekdayChoices } from "./weekday-choices.ts";
import type { Kept } from "./kept.ts";

/** What is stored of how a link worker works. */
export type StoredWorker = {
  capacity: number;
  workingDays: string[];
  acceptsNew: boolean;
  gender: string;
  languages: string[];
  signsBsl: boolean;
  specialisms: string[];
  stepFree: boolean;
  homeVisits: boolean;
};

export type WorkerChoices = {
  languages: { value: string; label: string }[];
  needs: { value: string; label: string }[];
};

type Props = { kept: Kept; stored: StoredWorker | null; choices: WorkerChoices };

export function WorkerFields(props: Props) {
  const { kept, stored, choices } = props;
  const languages = kept.many("languages", stored?.languages);
  return (
    <>
      <HowMuch {...props} />
      <Radios
        {...kept.one("gender", stored?.gender ?? "not-said")}
        label="Some people would rather talk with a woman or a man"
        labelSize="m"
        choices={[
          { value: "woman", label: "Woman" },
          { value: "man", label: "Man" },
          { value: "not-said", label: "Not said" },
        ]}
      />
      <Checkboxes
        {...kept.many("specialisms", stored?.specialisms)}
        label="What they know most about"
        labelSize="m"
        choices={choices.needs}
      />
      <Details
        summary={`Languages besides English: ${languages.values.length} chosen`}
        open={languages.error !== undefined}
      >
        <Checkboxes {...languages} label="Languages besides English" choices={choices.languages} />
      </Details>
      <WhatTheyCanDo {...props} />
    </>
  );
}

function HowMuch({ kept, stored }: Props) {
  return (
    <>
      <TextInput
        {...kept.one("capacity", stored === null ? "" : String(stored.capacity))}
        label="Room for how many people at once"
        hint="People who are paused or waiting do not count."
        inputMode="numeric"
        width={4}
      />
      <Checkboxes
        {...kept.many("workingDays", stored?.workingDays ?? ["mon", "tue", "wed", "thu", "fri"])}
        label="Working days"
        labelSize="m"
        choices={weekdayChoices}
      />
      <YesBox kept={kept} name="acceptsNew" stored={stored?.acceptsNew ?? true} label="Takes new people" />
    </>
  );
}

function WhatTheyCanDo({ kept, stored }: Props) {
  return (
    <>
      <YesBox kept={kept} name="signsBsl" stored={stored?.signsBsl} label="Signs British Sign Language (BSL)" />
      <YesBox kept={kept} name="stepFree" stored={stored?.stepFree ?? true} label="Can meet in step-free places" />
      <YesBox kept={kept} name="homeVisits" stored={stored?.homeVisits} label="Can visit people at home" />
    </>
  );
}

type YesBoxProps = { kept: Kept; name: string; stored: boolean | undefined; label: string };

/** One box to tick, without a group around it. */
function YesBox({ kept, name, stored = false, label }: YesBoxProps) {
  return (
    <div className="nhsuk-form-group">
      <div className="nhsuk-checkboxes">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            id={name}
            name={name}
            type="checkbox"
            value="yes"
            defaultChecked={kept.values(name, stored ? ["yes"] : []).includes("yes")}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={name}>
            {label}
          </label>
        </div>
      </div>
    </div>
  );
}
