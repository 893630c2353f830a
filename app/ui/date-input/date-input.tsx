import { classNames } from "#app/ui/class-names.ts";
import { Fieldset, type FieldProps } from "#app/ui/field/field.tsx";

/** What was typed in the three boxes, kept as it was typed even when it is no date. */
export type DateParts = { day: string; month: string; year: string };

export type DateInputProps = FieldProps & {
  /** "YYYY-MM-DD", or what was typed. */
  value?: string | DateParts | undefined;
  /** The browser may fill in the person's own date of birth. */
  birthday?: boolean | undefined;
};

/** Three boxes named `NAME-day`, `NAME-month` and `NAME-year`. The first carries the field's own id. */
export function DateInput({ name, value, birthday, ...field }: DateInputProps) {
  const parts = typeof value === "string" ? toParts(value) : value;
  return (
    <Fieldset {...field} role="group">
      <div className="nhsuk-date-input">
        {boxes.map(({ part, label, width }) => (
          <div className="nhsuk-date-input__item" key={part}>
            <label className="nhsuk-label nhsuk-date-input__label" htmlFor={boxId(field.id, part)}>
              {label}
            </label>
            <input
              className={classNames(
                "nhsuk-input nhsuk-date-input__input",
                `nhsuk-input--width-${width}`,
                field.error && "nhsuk-input--error",
              )}
              id={boxId(field.id, part)}
              name={`${name}-${part}`}
              type="text"
              inputMode="numeric"
              defaultValue={parts?.[part]}
              autoComplete={birthday ? `bday-${part}` : undefined}
              aria-invalid={field.error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

const boxes = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

function boxId(id: string, part: keyof DateParts): string {
  return part === "day" ? id : `${id}-${part}`;
}

function toParts(date: string): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { day: String(Number(day)), month: String(Number(month)), year };
}
