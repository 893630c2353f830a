import type { ChangeEvent } from "react";
import { Fieldset, type FieldProps } from "#app/ui/field/field.tsx";
import { choiceId, type Choice } from "#app/ui/radios/radios.tsx";

export type CheckboxesProps = FieldProps & {
  values?: readonly string[] | undefined;
  choices: readonly Choice[];
};

/** Choices marked `alone` come last, after "or". Without JavaScript the server sorts out a mixed answer. */
export function Checkboxes({ name, values = [], choices, ...field }: CheckboxesProps) {
  const firstAlone = choices.findIndex((choice) => choice.alone);
  return (
    <Fieldset {...field}>
      <div className="nhsuk-checkboxes" onChange={keepAlone}>
        {choices.map((choice, index) => (
          <CheckboxItem
            key={choice.value}
            id={choiceId(field.id, index)}
            name={name}
            choice={choice}
            chosen={values.includes(choice.value)}
            afterOr={index === firstAlone && index > 0}
          />
        ))}
      </div>
    </Fieldset>
  );
}

/** A choice that stands alone clears the others, and any other choice clears it. */
function keepAlone(event: ChangeEvent<HTMLDivElement>) {
  const changed: EventTarget = event.target;
  if (!(changed instanceof HTMLInputElement) || changed.type !== "checkbox" || !changed.checked) return;
  const alone = changed.dataset["alone"] === "yes";
  for (const other of event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
    if (other === changed || other.name !== changed.name) continue;
    if (alone || other.dataset["alone"] === "yes") other.checked = false;
  }
}

type CheckboxItemProps = { id: string; name: string; choice: Choice; chosen: boolean; afterOr: boolean };

function CheckboxItem({ id, name, choice, chosen, afterOr }: CheckboxItemProps) {
  const hintId = choice.hint ? `${id}-choice-hint` : undefined;
  return (
    <>
      {afterOr ? <div className="nhsuk-checkboxes__divider">or</div> : null}
      <div className="nhsuk-checkboxes__item">
        <input
          className="nhsuk-checkboxes__input"
          id={id}
          name={name}
          type="checkbox"
          value={choice.value}
          defaultChecked={chosen}
          data-alone={choice.alone ? "yes" : undefined}
          aria-describedby={hintId}
        />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
          {choice.label}
        </label>
        {choice.hint ? (
          <div className="nhsuk-hint nhsuk-checkboxes__hint" id={hintId}>
            {choice.hint}
          </div>
        ) : null}
      </div>
      {choice.reveal ? <div className="nhsuk-checkboxes__conditional choice-reveal">{choice.reveal}</div> : null}
    </>
  );
}
