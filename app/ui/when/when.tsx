import { formatWhen, type WhenForm } from "#app/ui/when/format-when.ts";

export type WhenProps = { at: Date | string; form?: WhenForm | undefined; timeZone?: string | undefined };

/** A date or time that a machine can read too. */
export function When({ at, form = "date", timeZone }: WhenProps) {
  return <time dateTime={typeof at === "string" ? at : at.toISOString()}>{formatWhen(at, form, timeZone)}</time>;
}
