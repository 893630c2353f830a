import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { weekdayChoices } from "./fields.ts";
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
  const languages = kept.values("languages", stored?.languages);
  return (
    <>
      <HowMuch {...props} />
      <Radios
        id="gender"
        name="gender"
        label="Some people would rather talk with a woman or a man"
        labelSize="m"
        choices={[
          { value: "woman", label: "Woman" },
          { value: "man", label: "Man" },
          { value: "not-said", label: "Not said" },
        ]}
        value={kept.value("gender", stored?.gender ?? "not-said")}
        error={kept.error("gender")}
      />
      <Checkboxes
        id="specialisms"
        name="specialisms"
        label="What they know most about"
        labelSize="m"
        choices={choices.needs}
        values={kept.values("specialisms", stored?.specialisms)}
        error={kept.error("specialisms")}
      />
      <Details
        summary={`Languages besides English: ${languages.length} chosen`}
        open={kept.error("languages") !== undefined}
      >
        <Checkboxes
          id="languages"
          name="languages"
          label="Languages besides English"
          choices={choices.languages}
          values={languages}
          error={kept.error("languages")}
        />
      </Details>
      <WhatTheyCanDo {...props} />
    </>
  );
}

function HowMuch({ kept, stored }: Props) {
  return (
    <>
      <TextInput
        id="capacity"
        name="capacity"
        label="Room for how many people at once"
        hint="People who are paused or waiting do not count."
        inputMode="numeric"
        width={4}
        value={kept.value("capacity", stored === null ? "" : String(stored.capacity))}
        error={kept.error("capacity")}
      />
      <Checkboxes
        id="workingDays"
        name="workingDays"
        label="Working days"
        labelSize="m"
        choices={weekdayChoices}
        values={kept.values("workingDays", stored?.workingDays ?? ["mon", "tue", "wed", "thu", "fri"])}
        error={kept.error("workingDays")}
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
