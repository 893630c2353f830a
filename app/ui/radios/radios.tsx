import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Fieldset, type FieldProps } from "#app/ui/field/field.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Fields that belong to this choice. Shown when it is chosen; browsers too old to do that show them always. */
  reveal?: ReactNode;
  /** Checkboxes only: choosing this one clears the others. */
  alone?: boolean | undefined;
};

export type RadiosProps = FieldProps & {
  value?: string | undefined;
  choices: readonly Choice[];
  /** Side by side on wide screens; for two short choices only. */
  inline?: boolean | undefined;
};

export function Radios({ name, value, choices, inline, ...field }: RadiosProps) {
  return (
    <Fieldset {...field}>
      <div className={classNames("nhsuk-radios", inline && "nhsuk-radios--inline")}>
        {choices.map((choice, index) => (
          <RadioItem
            key={choice.value}
            id={choiceId(field.id, index)}
            name={name}
            choice={choice}
            chosen={choice.value === value}
          />
        ))}
      </div>
    </Fieldset>
  );
}

/** The first choice carries the field's own id, so that the error summary's link reaches it. */
export function choiceId(fieldId: string, index: number): string {
  return index === 0 ? fieldId : `${fieldId}-${index + 1}`;
}

type RadioItemProps = { id: string; name: string; choice: Choice; chosen: boolean };

function RadioItem({ id, name, choice, chosen }: RadioItemProps) {
  const hintId = choice.hint ? `${id}-choice-hint` : undefined;
  return (
    <>
      <div className="nhsuk-radios__item">
        <input
          className="nhsuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={choice.value}
          defaultChecked={chosen}
          aria-describedby={hintId}
        />
        <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
          {choice.label}
        </label>
        {choice.hint ? (
          <div className="nhsuk-hint nhsuk-radios__hint" id={hintId}>
            {choice.hint}
          </div>
        ) : null}
      </div>
      {choice.reveal ? <div className="nhsuk-radios__conditional choice-reveal">{choice.reveal}</div> : null}
    </>
  );
}
