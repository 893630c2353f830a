import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";

export type SummaryRow = {
  key: ReactNode;
  value: ReactNode;
  /** `about` finishes the link for screen readers: "Change your name". */
  change?: { to: string; about: string; text?: string } | undefined;
};

export type SummaryListProps = { rows: readonly SummaryRow[]; borders?: boolean | undefined };

export function SummaryList({ rows, borders = true }: SummaryListProps) {
  const anyChange = rows.some((row) => row.change);
  return (
    <dl className={classNames("nhsuk-summary-list", !borders && "nhsuk-summary-list--no-border")}>
      {rows.map((row, index) => (
        <div
          key={index}
          className={classNames(
            "nhsuk-summary-list__row",
            anyChange && !row.change && "nhsuk-summary-list__row--no-actions",
          )}
        >
          <dt className="nhsuk-summary-list__key">{row.key}</dt>
          <dd className="nhsuk-summary-list__value">{row.value}</dd>
          {row.change ? (
            <dd className="nhsuk-summary-list__actions">
              <Link className="change-link" to={row.change.to}>
                {row.change.text ?? "Change"}
                <VisuallyHidden> {row.change.about}</VisuallyHidden>
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
