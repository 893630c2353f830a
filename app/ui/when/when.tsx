import { useState } from "react";
import { formatWhen, type WhenForm } from "#app/ui/when/format-when.ts";

export type WhenProps = { at: Date | string; form?: WhenForm | undefined; timeZone?: string | undefined };

/** A date or time that a machine can read too. */
export function When({ at, form = "date", timeZone }: WhenProps) {
  if (form === "moment") return <Moment at={at} timeZone={timeZone} />;
  return <time dateTime={forMachine(at)}>{formatWhen(at, form, timeZone)}</time>;
}

/** What the server said stands, whatever year the clock of an old telephone is in. */
function Moment({ at, timeZone }: Omit<WhenProps, "form">) {
  const [now] = useState(() => new Date());
  return (
    <time dateTime={forMachine(at)} suppressHydrationWarning>
      {formatWhen(at, "moment", timeZone, now)}
    </time>
  );
}

function forMachine(at: Date | string): string {
  return typeof at === "string" ? at : at.toISOString();
}
