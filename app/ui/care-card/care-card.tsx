import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "#app/ui/card/heading.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";

export type CareCardKind = "emergency" | "urgent" | "non-urgent";

export type CareCardProps = {
  kind: CareCardKind;
  heading: ReactNode;
  children: ReactNode;
  headingLevel?: HeadingLevel | undefined;
};

const spoken: Record<CareCardKind, string> = {
  emergency: "Immediate action required: ",
  urgent: "Urgent advice: ",
  "non-urgent": "Non-urgent advice: ",
};

/** Who to ring and when: dark red for an emergency, red for today, blue-green for the rest. One action in each card. */
export function CareCard({ kind, heading, children, headingLevel = 2 }: CareCardProps) {
  return (
    <div className={`care-card care-card--${kind}`}>
      <Heading level={headingLevel} className="care-card__heading">
        <VisuallyHidden>{spoken[kind]}</VisuallyHidden>
        {heading}
      </Heading>
      <div className="care-card__content">{children}</div>
    </div>
  );
}
