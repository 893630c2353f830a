import { useEffect, useRef } from "react";
import type { FieldErrors } from "#app/ui/field/field.tsx";

export type ErrorItem = { href?: string | undefined; text: string };

type ErrorSummaryProps = {
  errors: readonly ErrorItem[];
  heading?: string;
  /** What brought it about, where the page has an announcer that says the errors: each takes the focus once more. */
  announced?: object | null;
};

/** Lists what needs attention, each line a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors, heading = "There is a problem", announced }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const said = errors.map((error) => error.text).join("\n");
  useEffect(() => box.current?.focus(), [said, announced]);
  if (errors.length === 0) return null;
  return (
    <div
      className="nhsuk-error-summary"
      ref={box}
      tabIndex={-1}
      {...(announced ? { role: "group", "aria-label": heading } : {})}
    >
      <div role={announced ? undefined : "alert"}>
        <h2 className="nhsuk-error-summary__heading">{heading}</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map((error) => (
              <li key={`${error.href ?? ""} ${error.text}`}>
                {error.href === undefined ? error.text : <a href={error.href}>{error.text}</a>}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** Field errors as lines of the summary. `idOf` says which id a field's name has on the page; the same word if left out. */
export function toErrorItems(errors: FieldErrors, idOf: (name: string) => string = (name) => name): ErrorItem[] {
  return Object.entries(errors).map(([name, text]) => ({ href: `#${idOf(name)}`, text }));
}
