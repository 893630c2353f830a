import type { ReactNode } from "react";

export type DetailsProps = { summary: string; children: ReactNode; open?: boolean | undefined };

export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details className="nhsuk-details" open={open}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
