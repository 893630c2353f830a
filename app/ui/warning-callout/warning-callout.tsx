import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "#app/ui/card/heading.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";

export type WarningCalloutProps = { heading: string; children: ReactNode; headingLevel?: HeadingLevel | undefined };

export function WarningCallout({ heading, children, headingLevel = 2 }: WarningCalloutProps) {
  return (
    <div className="nhsuk-card nhsuk-card--warning">
      <div className="nhsuk-card__content">
        <Heading level={headingLevel} className="nhsuk-card__heading">
          <VisuallyHidden>Important: </VisuallyHidden>
          {heading}
        </Heading>
        {children}
      </div>
    </div>
  );
}
