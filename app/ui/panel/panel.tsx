import type { ReactNode } from "react";

/** The page's own h1 when something has been sent: use a Page without a heading around it. */
export function Panel({ heading, children }: { heading: ReactNode; children?: ReactNode }) {
  return (
    <div className="nhsuk-panel">
      <h1 className="nhsuk-panel__heading nhsuk-panel__heading--m">{heading}</h1>
      {children ? <div className="nhsuk-panel__body">{children}</div> : null}
    </div>
  );
}
